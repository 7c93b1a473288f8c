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
  mentees.forEach((mentee, i) => {
    mentors.forEach((mentor, j) => {
      const score = scene.score(mentee.index, mentor.index);
      const worth = score < 0 ? -1 : worthLater(score, mentee, mentor, settings);
      if (worth >= 0) pairs.push(j, worth);
    });
    rowStart[i + 1] = pairs.length;
  });
  const capacities = Int32Array.from(mentors, ({ index }) => placesOf(scene.mentors, index));
  return { rowStart, ...pairs.finish(), capacities };
}

/** What a pair is worth today if it forms on the day the later of the two is here; below 0 = not worth the wait. */
function worthLater(score: number, one: Someone, other: Someone, settings: ReleaseSettings): number {
  const [first, last] = one.inDays <= other.inDays ? [one, other] : [other, one];
  const days = last.inDays - first.inDays;
  if (days === 0) return score;
  if (first.waitedDays >= settings.maximumWaitingDays) return -1;
  const staying = (1 - settings.leavingPerThousandDays / 1000) ** days;
  const perDay = settings.pointsPerDay * (1 + first.waitedDays / settings.doublesAfterDays);
  return Math.round(score * staying - days * perDay);
}

function everyone({ present }: Side, coming: readonly Coming[]): Someone[] {
  const here = present.map(({ waitedDays }: Present, index) => ({ index, inDays: 0, waitedDays }));
  return [...here, ...coming.map((one) => ({ ...one, waitedDays: 0 }))];
}

function placesOf({ present, recent }: Side, index: number): number {
  return (present[index] ?? recent[index - present.length]).places;
}
