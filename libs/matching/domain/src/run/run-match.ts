import { type Progress, computeRun } from './compute-run.js';
import type { MatchResult, MatchSnapshot } from './snapshot.js';

/**
 * The whole result of a run at once: pairs explained, the proof, and for everyone left the reasons why. For pools
 * of thousands; a national pool is read part by part from `computeRun`.
 */
export function runMatch(snapshot: MatchSnapshot, progress?: Progress): MatchResult {
  return computeRun(snapshot, { progress }).result();
}
