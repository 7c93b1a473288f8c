import type { Moment } from '../catalogue/moment.js';
import { mean } from './mean.js';
import type { PersonValues } from './person-values.js';

/** The same people at two moments: their number, both means (hundredths) and the change between them. */
export interface Comparison {
  readonly from: Moment;
  readonly to: Moment;
  readonly people: number;
  readonly fromMean: number;
  readonly toMean: number;
  readonly change: number;
}

/** What a group says at one moment, when nothing can be compared yet. */
export interface Level {
  readonly moment: Moment;
  readonly people: number;
  readonly mean: number;
}

/** The end first: it is the comparison a funder reads, the others must not undermine it. */
const ORDER: readonly Moment[] = ['end', 'after_12_months', 'after_6_months', 'mid_term'];

/**
 * Means at the first moment (`from`) and at each later one, always on the people measured at both. A comparison of
 * fewer than `smallest` people is left out; so is one whose people differ from those of a comparison already kept by
 * fewer than `smallest`, because the difference of the two first means would tell those few apart.
 */
export function comparisons(people: readonly PersonValues[], from: Moment, smallest: number): Comparison[] {
  const kept: { to: Moment; group: readonly PersonValues[] }[] = [];
  for (const to of ORDER.filter((moment) => moment !== from)) {
    const group = measuredAt(people, from, to);
    if (group.length < smallest) continue;
    if (kept.every((other) => tellsNobodyApart(group, other.group, smallest))) kept.push({ to, group });
  }
  return kept.map(({ to, group }) => compare(group, from, to));
}

/** The mean at one moment over everybody measured then; null for a group too small to be shown. */
export function levelAt(people: readonly PersonValues[], moment: Moment, smallest: number): Level | null {
  const group = people.filter(({ at }) => at[moment] !== undefined);
  if (group.length < smallest) return null;
  return { moment, people: group.length, mean: meanAt(group, moment) };
}

/** The people measured at both moments. */
export function measuredAt(people: readonly PersonValues[], from: Moment, to: Moment): PersonValues[] {
  return people.filter(({ at }) => at[from] !== undefined && at[to] !== undefined);
}

/** The comparison itself; the group must not be empty. */
export function compare(group: readonly PersonValues[], from: Moment, to: Moment): Comparison {
  const fromMean = meanAt(group, from);
  const toMean = meanAt(group, to);
  const change = Math.round((toMean - fromMean) * 100) / 100;
  return { from, to, people: group.length, fromMean, toMean, change };
}

function meanAt(group: readonly PersonValues[], moment: Moment): number {
  return mean(group.map(({ at }) => at[moment] as number)) as number;
}

function tellsNobodyApart(
  one: readonly PersonValues[],
  other: readonly PersonValues[],
  smallest: number,
): boolean {
  return [missingFrom(one, other), missingFrom(other, one)].every(
    (count) => count === 0 || count >= smallest,
  );
}

function missingFrom(one: readonly PersonValues[], other: readonly PersonValues[]): number {
  const there = new Set(other.map(({ participationId }) => participationId));
  return one.filter(({ participationId }) => !there.has(participationId)).length;
}
