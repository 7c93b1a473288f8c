import type { AssignmentProblem } from '@tdu/assignment';
import { GrowingPairs } from '../run/growing-pairs.js';
import type { Coming, Future, Present, ReleaseScene, Side } from './futures.js';
import type { ReleaseSettings } from './release-settings.js';

/** A person of the problem: number on the side, days until the arrival (0 = here), days waited. */
interface Someone extends Coming {
  readonly waitedDays: number;
}

/**
 * The assignment over those who wait and those who come. A pair of two who wait counts its score; one that needs
 * somebody to come counts less: by the chance that the one who waits gives up, and by what the days cost. Those who
 * come compete with each other, so the prices say what a place will be worth. Rows are the mentees present, then
 * those who come; columns the same for mentors.
 */
export function futureProblem(
  scene: ReleaseScene,
  future: Future,
  settings: ReleaseSettings,
): AssignmentProblem {
  const mentees = everyone(scene.mentees, future.mentees);
  const mentors = everyone(scene.mentors, future.mentors);
  const pairs = new GrowingPairs();
  const rowStart = new Int32Array(mentees.length + 1);
  const staying = stayingAfter(settings);
  for (let i = 0; i < mentees.length; i++) {
    const mentee = mentees[i];
    for (let j = 0; j < mentors.length; j++) {
      const score = scene.score(mentee.index, mentors[j].index);
      const worth = score < 0 ? -1 : worthLater(score, mentee, mentors[j], staying, settings);
      if (worth >= 0) pairs.push(j, worth);
    }
    rowStart[i + 1] = pairs.length;
  }
  const capacities = Int32Array.from(mentors, ({ index }) => placesOf(scene.mentors, index));
  return { rowStart, ...pairs.finish(), capacities };
}

/** What a pair is worth today if it forms on the day the later of the two is here; below 0 = not worth the wait. */
function worthLater(
  score: number,
  one: Someone,
  other: Someone,
  staying: Float64Array,
  settings: ReleaseSettings,
) {
  const days = Math.abs(one.inDays - other.inDays);
  if (days === 0) return score;
  const { waitedDays } = one.inDays < other.inDays ? one : other;
  if (waitedDays >= settings.maximumWaitingDays) return -1;
  const perDay = settings.pointsPerDay * (1 + waitedDays / settings.doublesAfterDays);
  return Math.round(score * staying[days] - days * perDay);
}

/** The chance that somebody has not given up after each number of days. */
function stayingAfter({ leavingPerThousandDays, horizonDays }: ReleaseSettings): Float64Array {
  return Float64Array.from(
    { length: horizonDays + 1 },
    (_, days) => (1 - leavingPerThousandDays / 1000) ** days,
  );
}

function everyone({ present }: Side, coming: readonly Coming[]): Someone[] {
  const here = present.map(({ waitedDays }: Present, index) => ({ index, inDays: 0, waitedDays }));
  return [...here, ...coming.map((one) => ({ ...one, waitedDays: 0 }))];
}

function placesOf({ present, recent }: Side, index: number): number {
  return (present[index] ?? recent[index - present.length]).places;
}
