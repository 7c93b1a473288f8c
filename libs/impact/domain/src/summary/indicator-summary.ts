import type { Id } from '@tdu/kernel';
import type { Indicator } from '../catalogue/indicator.js';
import type { Moment } from '../catalogue/moment.js';
import type { Measure } from '../measures/measure.js';
import { hideSmallGroups } from '../privacy/small-groups.js';
import { type Comparison, type Level, compare, comparisons, levelAt, measuredAt } from './comparison.js';
import { type PersonValues, groupBy, personValues } from './person-values.js';

/** One indicator over a programme. Every figure missing here is missing because the group is too small. */
export interface IndicatorSummary {
  readonly indicator: Indicator;
  readonly role: 'mentor' | 'mentee';
  /** Comparisons with the first moment, the principal one (to the end, else the latest there is) first. */
  readonly comparisons: readonly Comparison[];
  /** The first moment alone, while nothing can be compared with it. */
  readonly baseline: Level | null;
  /** The principal comparison by department, null where the group is too small or would give another away. */
  readonly departments: readonly DepartmentComparison[];
}

export interface DepartmentComparison {
  /** Official code; null for people whose department is unknown. */
  readonly department: string | null;
  readonly comparison: Comparison | null;
}

/** Who is measured, as far as aggregates need to know. */
export interface MeasuredPerson {
  readonly participationId: Id;
  readonly role: 'mentor' | 'mentee';
  readonly department: string | null;
}

/** What is summed up: an indicator about people of one role, compared with its first moment in the programme. */
export interface Subject {
  readonly indicator: Indicator;
  readonly role: 'mentor' | 'mentee';
  readonly from: Moment;
}

/**
 * Sums up the measures of one indicator about people of one role.
 *
 * @param people everyone concerned; measures about others are left aside
 * @param smallest the smallest group that may be shown
 */
export function summarise(
  { indicator, role, from }: Subject,
  measures: readonly Measure[],
  people: readonly MeasuredPerson[],
  smallest: number,
): IndicatorSummary {
  const known = new Map(people.filter((person) => person.role === role).map((p) => [p.participationId, p]));
  const own = measures.filter((m) => m.indicator === indicator.key && known.has(m.participationId));
  const values = personValues(own);
  const compared = comparisons(values, from, smallest);
  const department = (value: PersonValues) => known.get(value.participationId)?.department ?? null;
  return {
    indicator,
    role,
    comparisons: compared,
    baseline: compared.length > 0 ? null : levelAt(values, from, smallest),
    departments: compared.length > 0 ? byDepartment(values, compared[0], department, smallest) : [],
  };
}

function byDepartment(
  values: readonly PersonValues[],
  { from, to }: Comparison,
  departmentOf: (value: PersonValues) => string | null,
  smallest: number,
): DepartmentComparison[] {
  const groups = [...groupBy(measuredAt(values, from, to), departmentOf)];
  groups.sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
  const hidden = hideSmallGroups(
    groups.map(([, group]) => group.length),
    smallest,
  );
  return groups.map(([department, group], index) => ({
    department,
    comparison: hidden.cells[index] ? null : compare(group, from, to),
  }));
}
