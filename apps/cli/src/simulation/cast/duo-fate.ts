import type { ClosureReason } from '@tdu/duos-domain';
import type { Chance } from '../chance.js';

/** How two people get on, as only a story knows it. */
export interface DuoFate {
  /** Meetings that do take place in a month, told or not. */
  readonly meetingsAMonth: readonly [least: number, most: number];
  /** The day after the start on which it breaks, and why; null when it holds. */
  readonly breaks: { readonly afterDays: number; readonly reason: ClosureReason } | null;
  /** A pause: so many days after the start, so long; null when there is none. */
  readonly pause: { readonly afterDays: number; readonly days: number } | null;
  /** What the duo changes for the mentee: 0 nothing, 1 much. */
  readonly lift: number;
}

const WHY: readonly (readonly [number, ClosureReason])[] = [
  [4, 'lost_contact'],
  [4, 'moved_away'],
  [3, 'new_job_or_training'],
  [3, 'not_available'],
  [3, 'not_a_fit'],
  [2, 'goal_reached'],
  [1, 'health'],
];

/** The fate of a duo; `key` is made of both names. */
export function fateOf(chance: Chance, key: string): DuoFate {
  const breaks = chance.happens(0.16, 'breaks', key)
    ? { afterDays: chance.between(25, 150, 'breaks on', key), reason: chance.pick(WHY, 'breaks why', key) }
    : null;
  const pause = chance.happens(0.08, 'pauses', key)
    ? {
        afterDays: chance.between(40, 110, 'pauses on', key),
        days: chance.between(14, 35, 'pauses for', key),
      }
    : null;
  const meetingsAMonth = chance.pick<readonly [number, number]>(
    [
      [55, [1, 2]],
      [25, [2, 4]],
      [20, [0, 1]],
    ],
    'rhythm',
    key,
  );
  return { meetingsAMonth, breaks, pause, lift: chance.draw('lift', key) };
}
