import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import {
  type AnyCriterion,
  type CriterionField,
  type CriterionSettings,
  FULL,
  type Fit,
  type Seen,
  UNKNOWN,
} from './criterion.js';
import { criterionOf } from './registry.js';

const MISSING_SHARE = { none: 0, half: FULL / 2, full: FULL } as const;

/** The fit of every mentor with every mentee in the direction the programme wants; UNKNOWN where nobody told. */
export function directedFit(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  settings: CriterionSettings,
  on: CalendarDate,
): Fit {
  const criterion = criterionOf(settings.criterion);
  const fit = criterion.prepare(
    mentors.map((one) => seenBy(criterion, one)),
    mentees.map((one) => seenBy(criterion, one)),
    settings,
    on,
  );
  if (criterion.ownDirection || settings.direction === 'closeness') return fit;
  return (m, e) => {
    const value = fit(m, e);
    return value === UNKNOWN ? UNKNOWN : FULL - value;
  };
}

/** The same with what nobody told decided by the missing-data rule: always from 0 to FULL. */
export function decided(fit: Fit, { missing }: Pick<CriterionSettings, 'missing'>): Fit {
  const instead = MISSING_SHARE[missing];
  return (m, e) => {
    const value = fit(m, e);
    return value === UNKNOWN ? instead : value;
  };
}

/** A person reduced to the fields a criterion declared: nothing else reaches it. */
export function seenBy(criterion: AnyCriterion, person: PoolMember): Seen<CriterionField> {
  // For each person and criterion of a large pool: written out, for the objects of a list then have one shape.
  const seen: Record<string, unknown> = {};
  for (const field of criterion.reads) seen[field] = person[field];
  return seen as unknown as Seen<CriterionField>;
}
