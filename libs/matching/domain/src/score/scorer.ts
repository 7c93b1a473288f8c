import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { type CriterionSettings, FULL, UNKNOWN } from '../criteria/criterion.js';
import { decided, directedFit } from '../criteria/fit.js';
import { largestRemainder } from './largest-remainder.js';

/** A score is an integer from 0 to this. */
export const MAX_POINTS = 1000;

/** What one criterion gives to a pair. */
export interface Part {
  readonly criterion: string;
  readonly points: number;
  /** The points it could have given: its share of 1000. */
  readonly max: number;
  /** True when one of the two did not tell, and the missing-data rule decided. */
  readonly unknown: boolean;
}

/** Scores of the pairs of two lists of people, laid out once. Numbers are positions in those lists. */
export interface Scorer {
  /** 0–1000. Depends on the two people, the settings and the day alone, not on who else is in the lists. */
  score(mentor: number, mentee: number): number;
  /** The parts of that score, in the order of the programme; their points add up exactly to it. */
  parts(mentor: number, mentee: number): Part[];
}

/** Prepares the scores of every mentor with every mentee. */
export function prepareScores(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  criteria: readonly CriterionSettings[],
  on: CalendarDate,
): Scorer {
  const max = maxPoints(criteria);
  const fits = criteria.map((settings) => directedFit(mentors, mentees, settings, on));
  const certain = criteria.map((settings, k) => decided(fits[k], settings));
  const score: Scorer['score'] = (m, e) => {
    let thousandths = 0;
    for (let k = 0; k < certain.length; k++) thousandths += max[k] * certain[k](m, e);
    return Math.round(thousandths / FULL);
  };
  const parts: Scorer['parts'] = (m, e) => {
    const shares = certain.map((fit, k) => max[k] * fit(m, e));
    const points = largestRemainder(shares, FULL, score(m, e));
    return criteria.map(({ criterion }, k) => ({
      criterion,
      points: points[k],
      max: max[k],
      unknown: fits[k](m, e) === UNKNOWN,
    }));
  };
  return { score, parts };
}

/** The most each criterion can give: its weight's share of 1000, in whole points that sum to 1000. */
export function maxPoints(criteria: readonly CriterionSettings[]): number[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const shares = criteria.map(({ weight }) => weight * MAX_POINTS);
  return largestRemainder(shares, total, MAX_POINTS);
}

/** The score of one pair, 0–1000. For many pairs prepare the columns once with `prepareScores`. */
export function scorePair(
  mentor: PoolMember,
  mentee: PoolMember,
  criteria: readonly CriterionSettings[],
  on: CalendarDate,
): number {
  return prepareScores([mentor], [mentee], criteria, on).score(0, 0);
}
