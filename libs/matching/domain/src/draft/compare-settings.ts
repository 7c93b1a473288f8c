import type { CalendarDate, Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { allowedPairs } from '../run/allowed-pairs.js';
import { sidesOf } from '../run/sides.js';
import type { MatchingSettings } from '../settings.js';

/** What a change of the rules of matching would do to a pool. */
export interface SettingsComparison {
  /** Pairs that may be proposed under each. */
  readonly pairsBefore: number;
  readonly pairsAfter: number;
  /** Participations that somebody could be proposed to, and nobody any more; in the order of participations. */
  readonly impossible: readonly Id[];
  /** Those for whom there was nobody, and would be someone. */
  readonly possible: readonly Id[];
}

/** Compares two settings over the same people on a day. Looks at every pair twice: give it a pool of that size. */
export function compareSettings(
  pool: readonly PoolMember[],
  before: MatchingSettings,
  after: MatchingSettings,
  runOn: CalendarDate,
): SettingsComparison {
  const [now, then] = [before, after].map((settings) => reach(pool, settings, runOn));
  return {
    pairsBefore: now.pairs,
    pairsAfter: then.pairs,
    impossible: without(now.reached, then.reached),
    possible: without(then.reached, now.reached),
  };
}

/** How many pairs are allowed, and who is in one of them at least. */
function reach(pool: readonly PoolMember[], settings: MatchingSettings, runOn: CalendarDate) {
  const { mentors, mentees } = sidesOf({ pool, settings, runOn });
  const { rowStart, columns } = allowedPairs(mentors.eligible, mentees.eligible, { settings, runOn });
  const reached = new Set<Id>();
  mentees.eligible.forEach(({ participationId }, row) => {
    if (rowStart[row + 1] > rowStart[row]) reached.add(participationId);
  });
  for (const column of columns) reached.add(mentors.eligible[column].participationId);
  return { pairs: columns.length, reached };
}

function without(all: ReadonlySet<Id>, others: ReadonlySet<Id>): Id[] {
  return [...all].filter((id) => !others.has(id)).sort();
}
