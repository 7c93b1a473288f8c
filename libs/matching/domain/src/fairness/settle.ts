import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { computeRun } from '../run/compute-run.js';
import type { MatchRun } from '../run/match-run.js';
import { sidesOf } from '../run/sides.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { type Balance, balancedSettings } from './balance.js';
import type { AddedPoints, GroupFloor } from './fairness-settings.js';
import { NOT_TOLD, groupKeys } from './groups.js';
import { SMALLEST_SHOWN } from './small-groups.js';

/** What a floor on a group's rate came to. */
export interface FloorOutcome extends AddedPoints {
  /** People of the group who could be matched. */
  readonly people: number;
  readonly least: number;
  /** Matched with the points added, and without any. */
  readonly matched: number;
  readonly before: number;
  /** False: no points up to the limit reach the floor together with the others; the nearest found stands. */
  readonly achieved: boolean;
}

/** A run with its fairness settled, and its settings as they are to be kept. */
export interface Settled {
  readonly run: MatchRun;
  readonly snapshot: MatchSnapshot;
  readonly floors: readonly FloorOutcome[];
}

/** Points searched up to: at ten thousand a person of the group counts ten times a perfect score. */
const MOST_POINTS = 10_000;
/** Runs computed for one search at most. */
const MOST_RUNS = 60;

/**
 * Computes a run with so much waiting in what it maximises, and, for each group whose rate would fall under its
 * floor, with the fewest whole points found that lift it: doubling, then halving, group after group until all hold.
 * More points never match fewer of their own group (up to the rounding of points), so the least found for one group
 * is the least; for several groups together the result is a good one, not always the cheapest. Each run is the
 * proved optimum of its own blended score.
 */
export function settleFairness(snapshot: MatchSnapshot, waiting: number): Settled {
  const search = new Search(snapshot, waiting);
  const floors = floorsOf(snapshot);
  const open = new Set(floors);
  for (let failing = search.firstBelow(open); failing; failing = search.firstBelow(open)) {
    if (!search.lift(failing)) open.delete(failing);
  }
  return search.settled(floors);
}

interface Floor {
  readonly role: ParticipantRole;
  readonly by: AddedPoints['by'];
  readonly key: string;
  readonly members: ReadonlySet<string>;
  readonly least: number;
}

/** The floors of the programme, group by group, over those who can be matched. */
function floorsOf(snapshot: MatchSnapshot): Floor[] {
  const { mentors, mentees } = sidesOf(snapshot);
  return (snapshot.settings.fairness?.groups ?? []).flatMap((floor) =>
    groupsOf(floor, (floor.role === 'mentor' ? mentors : mentees).eligible),
  );
}

function groupsOf({ role, by, key, minimumRate }: GroupFloor, people: readonly PoolMember[]): Floor[] {
  const groups = new Map<string, Set<string>>();
  for (const person of people) {
    for (const name of groupKeys(person, by))
      groups.set(name, (groups.get(name) ?? new Set()).add(person.participationId));
  }
  const wanted = [...groups].filter(([name, members]) =>
    key === undefined ? name !== NOT_TOLD && members.size >= SMALLEST_SHOWN : name === key,
  );
  return wanted
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => {
      const least = Math.ceil((minimumRate * members.size) / 100);
      return { role, by, key: name, members, least };
    });
}

class Search {
  private readonly points = new Map<Floor, number>();
  private readonly first: { snapshot: MatchSnapshot; run: MatchRun };
  private current: { snapshot: MatchSnapshot; run: MatchRun };
  private runs = 1;

  constructor(
    private readonly origin: MatchSnapshot,
    private readonly waiting: number,
  ) {
    this.first = this.current = this.compute();
  }

  firstBelow(open: ReadonlySet<Floor>): Floor | undefined {
    return [...open].find((floor) => matchedOf(this.current.run, floor) < floor.least);
  }

  /** Finds the fewest points for one group, the others as they are; false when none reach its floor. */
  lift(floor: Floor): boolean {
    let low = this.points.get(floor) ?? 0;
    let high = Math.max(1, low * 2);
    while (!this.reaches(floor, high)) {
      if (high >= MOST_POINTS || this.runs >= MOST_RUNS) return this.giveUp(floor, low);
      [low, high] = [high, Math.min(MOST_POINTS, high * 4)];
    }
    let best = this.current;
    while (high - low > 1 && this.runs < MOST_RUNS) {
      const middle = Math.floor((low + high) / 2);
      if (this.reaches(floor, middle)) [high, best] = [middle, this.current];
      else low = middle;
    }
    this.points.set(floor, high);
    this.current = best;
    return true;
  }

  settled(floors: readonly Floor[]): Settled {
    const { run, snapshot } = this.current;
    const outcomes = floors.map((floor) => {
      const { role, by, key, members, least } = floor;
      const [matched, before] = [matchedOf(run, floor), matchedOf(this.first.run, floor)];
      const points = this.points.get(floor) ?? 0;
      return {
        role,
        by,
        key,
        points,
        people: members.size,
        least,
        matched,
        before,
        achieved: matched >= least,
      };
    });
    return { run, snapshot, floors: outcomes };
  }

  /** The points that lifted most stay, so that the group is as near its floor as it can be. */
  private giveUp(floor: Floor, points: number): false {
    this.points.set(floor, points);
    this.current = this.compute();
    return false;
  }

  private reaches(floor: Floor, points: number): boolean {
    this.points.set(floor, points);
    this.current = this.compute();
    this.runs++;
    return matchedOf(this.current.run, floor) >= floor.least;
  }

  private compute() {
    const added = [...this.points]
      .filter(([, points]) => points > 0)
      .map(([{ role, by, key }, points]) => ({ role, by, key, points }));
    const balance: Balance = { waiting: this.waiting, added };
    const settings = balancedSettings(this.origin.settings, this.origin.runOn, balance);
    const snapshot = { ...this.origin, settings };
    return { snapshot, run: computeRun(snapshot) };
  }
}

function matchedOf(run: MatchRun, { role, members }: Floor): number {
  const side = role === 'mentor' ? 'mentorParticipationId' : 'menteeParticipationId';
  const placed = new Set(run.proof().pairs.map((pair) => pair[side]));
  return [...members].filter((id) => placed.has(id)).length;
}
