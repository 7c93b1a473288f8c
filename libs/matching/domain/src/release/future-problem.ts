import type { AssignmentProblem } from '@tdu/assignment';
import { GrowingPairs } from '../run/growing-pairs.js';
import type { Coming, Future, ReleaseScene, Side } from './futures.js';
import { type Place, placesOf, unitsPerPoint } from './places.js';
import type { ReleaseSettings } from './release-settings.js';

/** A mentee of the problem: number on the side, days until the arrival (0 = here), days waited. */
interface Someone extends Coming {
  readonly waitedDays: number;
}

/**
 * The assignment over those who wait and those who come, in units of the engine. A pair of two who wait counts its
 * score; one that needs somebody to come counts less: by the chance that the one who waits gives up, and by what the
 * days cost. Those who come compete with each other, so the prices say what a place will be worth. Rows are the
 * mentees present, then those who come; columns the places of `placesOf`.
 */
export function futureProblem(
  scene: ReleaseScene,
  future: Future,
  settings: ReleaseSettings,
): AssignmentProblem {
  const mentees = everyone(scene.mentees, future.mentees);
  const places = placesOf(scene, future.mentors, settings);
  const pairs = new GrowingPairs();
  const rowStart = new Int32Array(mentees.length + 1);
  const later = new LaterWorth(places, settings);
  mentees.forEach((mentee, row) => {
    for (let column = 0; column < places.length; column++) {
      const score = scene.score(mentee.index, later.mentors[column]);
      if (score < 0) continue;
      const worth = later.of(score, mentee, column);
      if (worth >= 0) pairs.push(column, worth);
    }
    rowStart[row + 1] = pairs.length;
  });
  return { rowStart, ...pairs.finish(), capacities: Int32Array.from(places, (place) => place.places) };
}

/** What pairs are worth at each place; in typed arrays, since every pair of every future is asked for every day. */
class LaterWorth {
  readonly mentors: Int32Array;
  private readonly inDays: Int32Array;
  private readonly waitedDays: Int32Array;
  private readonly bonus: Float64Array;
  private readonly staying: Float64Array;
  private readonly units: number;
  private readonly perDay: number;
  private readonly longest: number;

  constructor(places: readonly Place[], settings: ReleaseSettings) {
    this.mentors = Int32Array.from(places, ({ index }) => index);
    this.inDays = Int32Array.from(places, ({ inDays }) => inDays);
    this.waitedDays = Int32Array.from(places, ({ waitedDays }) => waitedDays);
    this.bonus = Float64Array.from(places, ({ bonus }) => bonus);
    this.staying = stayingAfter(settings);
    this.units = unitsPerPoint(settings);
    this.perDay = settings.pointsPerDay * this.units;
    this.longest = settings.maximumWaitingDays;
  }

  /** If the pair forms on the day the later of the two is here; below 0 = not worth the wait. */
  of(score: number, mentee: Someone, column: number): number {
    const full = score * this.units + this.bonus[column];
    const days = this.inDays[column] - mentee.inDays;
    if (days === 0) return Math.round(full);
    const waited = days > 0 ? mentee.waitedDays : this.waitedDays[column];
    if (waited >= this.longest) return -1;
    const wait = days > 0 ? days : -days;
    return Math.round(full * this.staying[wait] - wait * this.perDay);
  }
}

/** The chance that somebody has not given up after each number of days. */
function stayingAfter({ leavingPerThousandDays, horizonDays }: ReleaseSettings): Float64Array {
  return Float64Array.from(
    { length: horizonDays + 1 },
    (_, days) => (1 - leavingPerThousandDays / 1000) ** days,
  );
}

function everyone({ present }: Side, coming: readonly Coming[]): Someone[] {
  const here = present.map(({ waitedDays }, index) => ({ index, inDays: 0, waitedDays }));
  return [...here, ...coming.map((one) => ({ ...one, waitedDays: 0 }))];
}
