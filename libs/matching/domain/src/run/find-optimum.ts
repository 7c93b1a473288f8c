import { type AssignmentSolution, type SpaceOptions, firstUncovered, solveSpace } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { byTerritory, layOutPairs } from './pair-space.js';
import type { MatchSnapshot } from './snapshot.js';

/** From so many possible pairs on a second thread earns more than its start costs. */
const WORTH_A_THREAD = 4_000_000;

/** Threads for two lists: none but the caller's for small pools. */
export function threadsFor(mentors: number, mentees: number, most: number): number {
  return mentors * mentees < WORTH_A_THREAD ? 1 : most;
}

/**
 * The optimum over all allowed pairs of two lists of people with free places, numbered as the lists are. Depends on
 * the people, not on the number of threads.
 */
export function findOptimum(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: Pick<MatchSnapshot, 'settings' | 'runOn'>,
  threads: number,
  told: Pick<SpaceOptions, 'onRound' | 'onShare'> = {},
): AssignmentSolution {
  const [left, right] = [byTerritory(mentors), byTerritory(mentees)];
  const space = layOutPairs(left, right, settings, runOn);
  const { solution } = solveSpace(space, Int32Array.from(left, placesLeft), {
    threads: threadsFor(left.length, right.length, threads),
    ...told,
  });
  return renumbered(solution, placesOf(left, mentors), placesOf(right, mentees));
}

/** Whether prices cover every allowed pair of two lists, by columns laid out anew and bounds. */
export function pricesCover(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: Pick<MatchSnapshot, 'settings' | 'runOn'>,
  { menteePrices, mentorPrices }: Pick<AssignmentSolution, 'menteePrices' | 'mentorPrices'>,
  threads: number,
): boolean {
  const [left, right] = [byTerritory(mentors), byTerritory(mentees)];
  const [leftPlaces, rightPlaces] = [placesOf(left, mentors), placesOf(right, mentees)];
  const prices = {
    menteePrices: rightPlaces.map((place) => menteePrices[place]),
    mentorPrices: leftPlaces.map((place) => mentorPrices[place]),
  };
  const space = layOutPairs(left, right, settings, runOn);
  return firstUncovered(space, prices, { threads: threadsFor(left.length, right.length, threads) }) < 0;
}

/** Where in the list each of the sorted stands. */
function placesOf(sorted: readonly PoolMember[], list: readonly PoolMember[]): Int32Array {
  const places = new Map(list.map((person, place) => [person, place]));
  return Int32Array.from(sorted, (person) => places.get(person)!);
}

function renumbered(
  { mentorOf, total, menteePrices, mentorPrices }: AssignmentSolution,
  mentors: Int32Array,
  mentees: Int32Array,
): AssignmentSolution {
  const renumber = (values: Int32Array, places: Int32Array) => {
    const moved = new Int32Array(values.length);
    values.forEach((value, at) => (moved[places[at]] = value));
    return moved;
  };
  return {
    mentorOf: renumber(mentorOf, mentees).map((mentor) => (mentor < 0 ? -1 : mentors[mentor])),
    total,
    menteePrices: renumber(menteePrices, mentees),
    mentorPrices: renumber(mentorPrices, mentors),
  };
}
