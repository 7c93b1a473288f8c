import type { ReleaseSettings } from './release-settings.js';

/** Someone who waits now. */
export interface Present {
  readonly waitedDays: number;
  /** Mentees have one place. */
  readonly places: number;
  /** Whether a duo goes on already: who has one does not wait for the next. */
  readonly accompanies: boolean;
}

/** Someone who came lately, taken for one who will come. */
export interface Recent {
  /** Days since the arrival, 0 = today. */
  readonly daysAgo: number;
  readonly places: number;
}

export interface Side {
  readonly present: readonly Present[];
  readonly recent: readonly Recent[];
}

/**
 * The score of a mentee with a mentor, below 0 when the pair is not allowed. Those present are numbered first,
 * then the recent, in the order of their lists.
 */
export type PairScore = (mentee: number, mentor: number) => number;

/** What a release depends on. No clock: every day is counted from the day of the decision. */
export interface ReleaseScene {
  readonly mentees: Side;
  readonly mentors: Side;
  readonly score: PairScore;
  /** Days of arrivals that are known; futures that would reach further back are left out, but for the first. */
  readonly knownDays: number;
}

/** One to come: his or her number on the side, and in how many days. */
export interface Coming {
  readonly index: number;
  readonly inDays: number;
}

/** One possible future: who comes on each side. */
export interface Future {
  readonly mentees: readonly Coming[];
  readonly mentors: readonly Coming[];
}

/**
 * The futures to look at. The last `horizonDays` repeat themselves in the first, the ones before in the second, and so
 * on: rates, profiles and their chance of meeting come from what the programme really saw, not from a model.
 */
export function futuresOf(scene: ReleaseScene, { futures, horizonDays }: ReleaseSettings): Future[] {
  const known = Math.max(1, Math.min(futures, Math.floor(scene.knownDays / horizonDays)));
  const mentees = coming(scene.mentees, known, horizonDays);
  const mentors = coming(scene.mentors, known, horizonDays);
  return mentees.map((each, k) => ({ mentees: each, mentors: mentors[k] }));
}

/** Those to come in each future. */
function coming({ present, recent }: Side, futures: number, horizon: number): Coming[][] {
  const lists = Array.from({ length: futures }, (): Coming[] => []);
  recent.forEach(({ daysAgo }, k) =>
    lists[Math.floor(daysAgo / horizon)]?.push({
      index: present.length + k,
      inDays: horizon - (daysAgo % horizon),
    }),
  );
  return lists;
}
