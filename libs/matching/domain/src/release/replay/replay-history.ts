import { type CalendarDate, daysBetween } from '@tdu/kernel';
import type { OptimalPair } from '../choose-release.js';
import type { PairScore, Recent, ReleaseScene } from '../futures.js';
import { type ArrivalHistory, type HistoryPerson, inOrder } from './arrival-history.js';
import { type AttributeScoring } from './arrival-history.js';
import { attributeScore } from './attribute-score.js';
import type { ReplayPolicy } from './replay-policy.js';
import { type Fate, type ReplaySummary, summarise } from './replay-summary.js';
import { WaitingRoom } from './waiting-room.js';

/** Days of arrivals that a policy is told of. */
const MEMORY_DAYS = 366;
const NOBODY: ArrivalHistory = { mentees: [], mentors: [] };
/** The longest history that is played day by day. */
export const MAXIMUM_DAYS = 3660;

/**
 * Plays a history day by day under a policy, from the first arrival to the last one. On each day: those who give up
 * leave, the new ones come, the policy looks at the exact optimum of those who wait and announces. Pure and
 * deterministic; a policy sees nothing of what is to come, neither arrivals nor who will give up.
 * @param before arrivals of the time before, if known: the policy remembers them, nobody of them waits or is counted
 */
export function replayHistory(
  history: ArrivalHistory,
  scoring: readonly AttributeScoring[],
  policy: ReplayPolicy,
  before?: ArrivalHistory,
): ReplaySummary {
  return prepareReplay(history, scoring, before)(policy);
}

/** The same for one policy after the other: people are compared once. */
export function prepareReplay(
  history: ArrivalHistory,
  scoring: readonly AttributeScoring[],
  before: ArrivalHistory = NOBODY,
): (policy: ReplayPolicy) => ReplaySummary {
  const [now, past] = [inOrder(history), inOrder(before)];
  const score = attributeScore(together(now, past), scoring);
  return (policy) => {
    const replay = new Replay(now, past, score);
    for (let day = 0; day < replay.days; day++) replay.play(day, policy);
    return summarise(policy.name, replay.days, replay.scores, {
      mentees: replay.mentees.fates(replay.days),
      mentors: replay.mentors.fates(replay.days),
    });
  };
}

/** First and last day of a history; undefined when nobody arrives. */
export function periodOf({ mentees, mentors }: ArrivalHistory) {
  const arrivals = [...mentees, ...mentors].map(({ arrivesOn }) => arrivesOn).sort();
  return arrivals.length === 0 ? undefined : { from: arrivals[0], to: arrivals[arrivals.length - 1] };
}

/** Those of the history keep their numbers. */
function together(now: ArrivalHistory, past: ArrivalHistory): ArrivalHistory {
  return { mentees: [...now.mentees, ...past.mentees], mentors: [...now.mentors, ...past.mentors] };
}

class Replay {
  readonly days: number;
  readonly scores: number[] = [];
  readonly mentees: Queue;
  readonly mentors: Queue;
  private readonly room: WaitingRoom;
  private readonly daysBefore: number;

  constructor(
    history: ArrivalHistory,
    past: ArrivalHistory,
    private readonly score: PairScore,
  ) {
    const period = periodOf(history) ?? { from: '2000-01-01', to: '1999-12-31' };
    this.days = daysBetween(period.from, period.to) + 1;
    this.daysBefore = Math.max(0, daysBetween(periodOf(past)?.from ?? period.from, period.from));
    this.mentees = new Queue(history.mentees, past.mentees, period.from);
    this.mentors = new Queue(history.mentors, past.mentors, period.from);
    this.room = new WaitingRoom(history, score);
  }

  play(day: number, policy: ReplayPolicy): void {
    for (const mentee of this.room.mentees)
      if (this.mentees.isOver(mentee, day)) this.room.menteeLeaves(mentee);
    for (const mentor of this.room.mentors.keys())
      if (this.mentors.isOver(mentor, day)) this.room.mentorLeaves(mentor);
    for (const mentee of this.mentees.enter(day)) this.room.menteeEnters(mentee);
    for (const mentor of this.mentors.enter(day)) this.room.mentorEnters(mentor);
    if (policy.opensOn(day)) this.announce(day, policy);
  }

  private announce(day: number, policy: ReplayPolicy): void {
    const pairs = this.room.optimum();
    if (pairs.length === 0) return;
    const mentees = [...this.room.mentees];
    const mentors = [...this.room.mentors.keys()];
    const numbered = pairs.map(({ mentee, mentor }) => ({
      mentee: mentees.indexOf(mentee),
      mentor: mentors.indexOf(mentor),
    }));
    for (const { mentee, mentor } of policy.announces(numbered, this.scene(day, mentees, mentors)))
      this.form({ mentee: mentees[mentee], mentor: mentors[mentor] }, day);
  }

  private form(pair: OptimalPair, day: number): void {
    this.scores.push(this.score(pair.mentee, pair.mentor));
    this.mentees.found(pair.mentee, day);
    this.mentors.found(pair.mentor, day);
    this.room.pairLeaves(pair);
  }

  private scene(day: number, mentees: readonly number[], mentors: readonly number[]): ReleaseScene {
    const recentMentees = this.mentees.recent(day);
    const recentMentors = this.mentors.recent(day);
    const menteeIds = Int32Array.from([...mentees, ...recentMentees]);
    const mentorIds = Int32Array.from([...mentors, ...recentMentors]);
    const { score } = this;
    const places = (mentor: number) => this.room.mentors.get(mentor)!;
    return {
      mentees: this.mentees.side(mentees, recentMentees, day, () => 1),
      mentors: this.mentors.side(mentors, recentMentors, day, places),
      score: (i, j) => score(menteeIds[i], mentorIds[j]),
      knownDays: this.daysBefore + day + 1,
    };
  }
}

/** One side of a history, by day numbers. */
class Queue {
  private readonly arrives: number[];
  private readonly leaves: number[];
  private readonly foundOn = new Map<number, number>();
  private readonly known: readonly HistoryPerson[];
  private next = 0;

  constructor(
    private readonly people: readonly HistoryPerson[],
    past: readonly HistoryPerson[],
    from: CalendarDate,
  ) {
    this.known = [...people, ...past];
    this.arrives = this.known.map(({ arrivesOn }) => daysBetween(from, arrivesOn));
    this.leaves = people.map(({ leavesOn }) => (leavesOn === null ? Infinity : daysBetween(from, leavesOn)));
  }

  /** Those who arrive on a day. */
  *enter(day: number): Generator<number> {
    while (this.next < this.people.length && this.arrives[this.next] === day) yield this.next++;
  }

  isOver(index: number, day: number): boolean {
    return this.leaves[index] <= day;
  }

  /** The first duo ends the wait; further places of a mentor do not wait. */
  found(index: number, day: number): void {
    if (!this.foundOn.has(index)) this.foundOn.set(index, day);
  }

  /** Those who came lately, the latest first, whether they still wait or not. */
  recent(day: number): number[] {
    const recent: number[] = [];
    const lately = (k: number) => day - this.arrives[k] < MEMORY_DAYS;
    for (let k = this.next - 1; k >= 0 && lately(k); k--) recent.push(k);
    for (let k = this.known.length - 1; k >= this.people.length && lately(k); k--) recent.push(k);
    return recent;
  }

  side(
    present: readonly number[],
    recent: readonly number[],
    day: number,
    places: (index: number) => number,
  ) {
    const waitedDays = (index: number) => (this.foundOn.has(index) ? 0 : day - this.arrives[index]);
    const came = (index: number): Recent => ({
      daysAgo: day - this.arrives[index],
      places: this.known[index].capacity,
    });
    return {
      present: present.map((index) => ({
        waitedDays: waitedDays(index),
        places: places(index),
        accompanies: this.foundOn.has(index),
      })),
      recent: recent.map(came),
    };
  }

  /** What became of each person, at the end. */
  fates(days: number): Fate[] {
    return this.people.map((_, index) => {
      const found = this.foundOn.get(index);
      const left = this.leaves[index] < days;
      const until = found ?? Math.min(this.leaves[index], days);
      return {
        end: found !== undefined ? 'matched' : left ? 'gave-up' : 'waiting',
        waitedDays: Math.max(0, until - this.arrives[index]),
      };
    });
  }
}
