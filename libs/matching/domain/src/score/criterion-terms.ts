import type { Term } from '@tdu/assignment';
import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import {
  type AnyCriterion,
  type CriterionField,
  type CriterionSettings,
  FULL,
  type Seen,
  UNKNOWN,
} from '../criteria/criterion.js';
import { decided, directedFit, seenBy } from '../criteria/fit.js';
import type { FaceFits, FitColumns } from '../criteria/fit-columns.js';
import { criterionOf } from '../criteria/registry.js';
import { faceTable } from './face-table.js';
import { levelColumns, wordColumns } from './bit-terms.js';
import { maxPoints } from './scorer.js';

type Person = Seen<CriterionField>;

/** The criteria of a programme as the terms of a score: the same thousandths that `prepareScores` adds up. */
export function criterionTerms(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  criteria: readonly CriterionSettings[],
  on: CalendarDate,
): Term[] {
  const max = maxPoints(criteria);
  return criteria.map((settings, k) => termOf(mentors, mentees, settings, on, max[k]));
}

function termOf(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  settings: CriterionSettings,
  on: CalendarDate,
  max: number,
): Term {
  const criterion = criterionOf(settings.criterion);
  const columns = criterion.columns?.(settings, on) ?? FACES;
  const sides = [mentors, mentees].map((side) => side.map((one) => seenBy(criterion, one)));
  const amountOf = amounts(criterion, settings, max);
  if (columns.kind === 'words') return wordColumns(sides, columns, amountOf);
  if (columns.kind === 'levels') return levelColumns(sides, columns, amountOf);
  const table = faceTable(
    sides,
    columns,
    (left, right) => {
      const fit = decided(directedFit(left as PoolMember[], right as PoolMember[], settings, on), settings);
      return (m, e) => max * fit(m, e);
    },
    amountOf,
  );
  if (table) return table;
  const fit = decided(directedFit(mentors, mentees, settings, on), settings);
  return { kind: 'asked', greatest: max * FULL, amount: (m, e) => max * fit(m, e) };
}

/** Without anything said, people are alike when all that the criterion reads of them is. */
const FACES: FaceFits<Person> & FitColumns<Person> = {
  kind: 'faces',
  face: (person) => JSON.stringify(person),
};

/** What a fit is worth in thousandths of a point, in the direction wanted, UNKNOWN included. */
function amounts({ ownDirection }: AnyCriterion, settings: CriterionSettings, max: number) {
  const turned = !ownDirection && settings.direction === 'difference';
  const sure = (fit: number) => (turned && fit !== UNKNOWN ? FULL - fit : fit);
  return (fit: number) => max * decided(() => sure(fit), settings)(0, 0);
}
