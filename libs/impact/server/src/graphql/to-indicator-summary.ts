import {
  type Comparison,
  DIMENSION_LABELS,
  type IndicatorKind,
  type IndicatorSummary as Summary,
  MOMENT_LABELS,
  type Moment,
  formatMean,
} from '@tdu/impact-domain';
import { departmentName } from '../services/department-name.js';
import type { IndicatorComparison, IndicatorSummary } from './indicator-summary.model.js';

/** A summary as the API gives it. */
export function toIndicatorSummary(summary: Summary): IndicatorSummary {
  const { indicator, role, comparisons, baseline, departments } = summary;
  const { kind } = indicator;
  return {
    indicator: indicator.key,
    label: indicator.label,
    dimension: DIMENSION_LABELS[indicator.dimension],
    kind,
    role,
    start: meanAt(summary, 'start'),
    midTerm: meanAt(summary, 'mid_term'),
    end: meanAt(summary, 'end'),
    people: comparisons[0]?.people ?? baseline?.people ?? null,
    comparisons: comparisons.map((comparison) => toComparison(kind, comparison)),
    departments: departments.map(({ department, comparison }) => ({
      department,
      departmentName: department === null ? 'Département inconnu' : departmentName(department),
      comparison: comparison && toComparison(kind, comparison),
    })),
  };
}

/** The mean at a moment from the most important comparison that has it. */
function meanAt({ comparisons, baseline }: Summary, moment: Moment): number | null {
  const from = comparisons.find((comparison) => comparison.from === moment);
  const to = comparisons.find((comparison) => comparison.to === moment);
  return from?.fromMean ?? to?.toMean ?? (baseline?.moment === moment ? baseline.mean : null);
}

function toComparison(kind: IndicatorKind, comparison: Comparison): IndicatorComparison {
  return {
    ...comparison,
    fromLabel: MOMENT_LABELS[comparison.from],
    toLabel: MOMENT_LABELS[comparison.to],
    fromText: formatMean(kind, comparison.fromMean),
    toText: formatMean(kind, comparison.toMean),
  };
}
