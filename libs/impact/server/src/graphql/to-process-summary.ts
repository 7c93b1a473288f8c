import { type ProcessSummary as Summary, percent } from '@tdu/impact-domain';
import type { ProcessSummary } from './process-summary.model.js';

/** The computed indicators as the API gives them. */
export function toProcessSummary(summary: Summary): ProcessSummary {
  return {
    ...summary,
    matchRate: summary.matchRate === null ? null : percent(summary.matchRate),
    earlyClosuresByReason: [...summary.earlyClosuresByReason],
  };
}
