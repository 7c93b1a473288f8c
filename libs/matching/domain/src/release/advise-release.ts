import { type CalendarDate, daysBetween } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { allowedPairs } from '../run/allowed-pairs.js';
import type { MatchSnapshot, PairIds } from '../run/snapshot.js';
import { type ReleaseDecision, decideRelease } from './decide-release.js';
import type { PairScore, Present, Recent, Side } from './futures.js';
import type { ReleaseSettings } from './release-settings.js';

/** Pairs looked at for advice. A larger pool is thick already: there waiting for a better fit gains next to nothing. */
const ADVISABLE_PAIRS = 4_000_000;
const IMPOSSIBLE = -1;

/** What a programme that holds nothing back says of every pair. */
export const ANNOUNCE_ALL = unconditional('no-policy');

/** A run as far as its release goes: who could be matched, and the pairs of its optimum. */
export interface AdvisableRun {
  readonly snapshot: MatchSnapshot;
  readonly mentors: readonly PoolMember[];
  readonly mentees: readonly PoolMember[];
  readonly pairs: readonly PairIds[];
}

/**
 * Announce now or hold, for each pair of a run and in their order. Those who registered lately, already in a duo or
 * not, stand for those to come. Advice only: releasing stays a human act.
 */
export function adviseRelease({ snapshot, mentors, mentees, pairs }: AdvisableRun): ReleaseDecision[] {
  const { settings, pool, runOn } = snapshot;
  const { release } = settings;
  if (!release) return pairs.map(() => ANNOUNCE_ALL);
  const latest = {
    mentors: recentOf(pool, 'mentor', release, runOn),
    mentees: recentOf(pool, 'mentee', release, runOn),
  };
  const everyMentor = [...mentors, ...latest.mentors.map((one) => standIn(one, runOn))];
  const everyMentee = [...mentees, ...latest.mentees.map((one) => standIn(one, runOn))];
  if (everyMentor.length * everyMentee.length > ADVISABLE_PAIRS)
    return pairs.map(() => unconditional('large-pool'));
  const scene = {
    mentors: sideOf(mentors, latest.mentors, runOn),
    mentees: sideOf(mentees, latest.mentees, runOn),
    score: scoreTable(everyMentor, everyMentee, snapshot),
    knownDays: knownDays(pool, runOn),
  };
  const numbers = new Map(
    [...mentors.entries(), ...mentees.entries()].map(([k, one]) => [one.participationId, k]),
  );
  const numbered = pairs.map((pair) => ({
    mentee: numbers.get(pair.menteeParticipationId)!,
    mentor: numbers.get(pair.mentorParticipationId)!,
  }));
  return decideRelease(numbered, scene, release);
}

function unconditional(reason: 'no-policy' | 'large-pool'): ReleaseDecision {
  return { advice: 'announce', reason, agreeing: 0, futures: 0, expectedGain: 0 };
}

function recentOf(
  pool: readonly PoolMember[],
  role: PoolMember['role'],
  { futures, horizonDays }: ReleaseSettings,
  runOn: CalendarDate,
): PoolMember[] {
  const lately = ({ registeredOn }: PoolMember) => {
    const days = daysBetween(registeredOn, runOn);
    return days >= 0 && days < futures * horizonDays;
  };
  const recent = pool.filter((one) => one.role === role && lately(one));
  return recent.sort((a, b) => (a.participationId < b.participationId ? -1 : 1));
}

/** Somebody like this one, on the day of the arrival: free, without a past here, admitted. */
function standIn(one: PoolMember, runOn: CalendarDate): PoolMember {
  return {
    ...one,
    participationId: `like ${one.participationId}`,
    personId: `like ${one.personId}`,
    registeredOn: runOn,
    openDuos: 0,
    screeningMissing: [],
    pastPartnerIds: [],
  };
}

function sideOf(present: readonly PoolMember[], recent: readonly PoolMember[], runOn: CalendarDate): Side {
  return {
    present: present.map((one) => presentOf(one, runOn)),
    recent: recent.map((one): Recent => ({
      daysAgo: daysBetween(one.registeredOn, runOn),
      places: placesLeft(standIn(one, runOn)),
    })),
  };
}

/** A mentor who accompanies someone already does not wait for the next. */
function presentOf(one: PoolMember, runOn: CalendarDate): Present {
  const accompanies = one.openDuos > 0;
  const waits = !accompanies && one.registeredOn <= runOn;
  return {
    waitedDays: waits ? daysBetween(one.registeredOn, runOn) : 0,
    places: placesLeft(one),
    accompanies,
  };
}

/** Days since the first registration, that day included. */
function knownDays(pool: readonly PoolMember[], runOn: CalendarDate): number {
  const first = pool.reduce((day, { registeredOn }) => (registeredOn < day ? registeredOn : day), runOn);
  return 1 + daysBetween(first, runOn);
}

function scoreTable(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  snapshot: MatchSnapshot,
): PairScore {
  const { rowStart, columns, scores } = allowedPairs(mentors, mentees, snapshot);
  const table = new Int16Array(mentors.length * mentees.length).fill(IMPOSSIBLE);
  for (let mentee = 0; mentee < mentees.length; mentee++)
    for (let k = rowStart[mentee]; k < rowStart[mentee + 1]; k++)
      table[mentee * mentors.length + columns[k]] = scores[k];
  return (mentee, mentor) => table[mentee * mentors.length + mentor];
}
