import type { Id } from '@tdu/kernel';
import { type Moment } from '../catalogue/moment.js';
import { SOURCE_STRENGTH } from '../catalogue/source.js';
import type { Measure } from '../measures/measure.js';

/** What one person's measures of one indicator say, one value a moment. */
export interface PersonValues {
  readonly participationId: Id;
  readonly at: Readonly<Partial<Record<Moment, number>>>;
}

/**
 * One value a person and moment. A person with several duos counts once, by the duo measured last; of several values
 * of one moment the best founded source counts, then the latest day.
 */
export function personValues(measures: readonly Measure[]): PersonValues[] {
  return [...groupBy(measures, (measure) => measure.participationId)].map(([participationId, own]) => {
    const best = new Map<Moment, Measure>();
    for (const measure of lastSeries(own)) {
      const kept = best.get(measure.moment);
      if (!kept || compareWeight(measure, kept) > 0) best.set(measure.moment, measure);
    }
    return {
      participationId,
      at: Object.fromEntries([...best].map(([moment, { value }]) => [moment, value])),
    };
  });
}

function lastSeries(measures: readonly Measure[]): readonly Measure[] {
  const series = [...groupBy(measures, ({ duoId }) => duoId ?? '')];
  const lastDay = (own: readonly Measure[]) =>
    own.reduce((day, { measuredOn }) => (measuredOn > day ? measuredOn : day), '');
  series.sort(([a, ownA], [b, ownB]) => compare(lastDay(ownB), lastDay(ownA)) || compare(b, a));
  return series[0]?.[1] ?? [];
}

function compareWeight(a: Measure, b: Measure): number {
  const strength = SOURCE_STRENGTH.indexOf(a.source) - SOURCE_STRENGTH.indexOf(b.source);
  return strength || compare(a.measuredOn, b.measuredOn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups in order of first appearance. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
