import type { FairnessDimension } from './groups.js';
import type { Fairness, GroupFairness, SideFairness } from './measure.js';

/** Groups of fewer people are shown to coordinators alone. */
export const SMALLEST_SHOWN = 5;

/**
 * The measures as others than coordinators may read them. Small groups leave with their names; where those left out
 * are together still fewer than five, the smallest group shown leaves too, so that nothing can be worked out by
 * subtracting from the whole. A side of fewer than five people has no figures at all.
 */
export function withoutSmallGroups(fairness: Fairness): { [R in keyof Fairness]: SideFairness | null } {
  return { mentor: shownSide(fairness.mentor), mentee: shownSide(fairness.mentee) };
}

/** The groups of one dimension that others may see, largest first. */
export function shownGroups(groups: readonly GroupFairness[]): GroupFairness[] {
  const large = groups.filter(({ people }) => people >= SMALLEST_SHOWN);
  const small = groups.filter(({ people }) => people < SMALLEST_SHOWN);
  const hidden = small.reduce((sum, { people }) => sum + people, 0);
  return small.length > 0 && hidden < SMALLEST_SHOWN ? large.slice(0, -1) : large;
}

function shownSide({ whole, groups }: SideFairness): SideFairness | null {
  if (whole.people < SMALLEST_SHOWN) return null;
  const shown = (dimension: FairnessDimension) => shownGroups(groups[dimension]).map(coarse);
  return {
    whole: coarse(whole),
    groups: {
      gender: shown('gender'),
      channel: shown('channel'),
      language: shown('language'),
      department: shown('department'),
    },
  };
}

/** The longest wait of a group is one person's: others than coordinators read no maximum. */
function coarse(group: GroupFairness): GroupFairness {
  const { waitingMatched, waitingLeft } = group;
  return { ...group, waitingMatched: safe(waitingMatched), waitingLeft: safe(waitingLeft) };
}

function safe(spread: GroupFairness['waitingLeft']): GroupFairness['waitingLeft'] {
  if (spread.count >= SMALLEST_SHOWN) return { ...spread, max: null };
  return { ...spread, mean: null, median: null, p90: null, max: null };
}
