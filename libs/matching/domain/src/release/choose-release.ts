import { type AssignmentSolution, solveAssignment } from '@tdu/assignment';
import { GrowingPairs } from '../run/growing-pairs.js';
import { futureProblem } from './future-problem.js';
import { type ReleaseScene, futuresOf } from './futures.js';
import { type Place, placesOf, unitsPerPoint } from './places.js';
import type { ReleaseSettings } from './release-settings.js';

/**
 * How much of the prices is asked for. Where prices leave several choices open, each exactly worth its prices, what is
 * left decides for the one with the higher scores.
 */
const PRICE_SHARE = 0.95;

/** A pair of two who are present, by their numbers. */
export interface OptimalPair {
  readonly mentee: number;
  readonly mentor: number;
}

/** What the policy would announce today, with what it stands on. */
export interface ReleaseChoice {
  readonly pairs: readonly OptimalPair[];
  /** Of those, who is not held back because of the longest wait of the programme. */
  readonly forced: readonly OptimalPair[];
  /** What forming a pair now costs each future by its prices, in points; below 0 = it loses nothing. */
  costs(pair: OptimalPair): number[];
}

/**
 * The duos to announce today. In each possible future the exact optimum over those present and those to come gives
 * every person a price: what he or she brings by waiting. A duo is worth announcing as far as its score exceeds the
 * two mean prices; the exact optimum of these differences is announced, so that somebody who is sought after is kept
 * for those who have nobody else. Pairs of the optimum whose two have waited long enough come first.
 */
export function chooseRelease(
  optimum: readonly OptimalPair[],
  scene: ReleaseScene,
  settings: ReleaseSettings,
): ReleaseChoice {
  const forced = optimum.filter((pair) => waitedDays(pair, scene) >= settings.maximumWaitingDays);
  const places = placesOf(scene, [], settings);
  const futures = futuresOf(scene, settings).map((future) =>
    solveAssignment(futureProblem(scene, future, settings)),
  );
  const market = { scene, settings, places, futures, expected: meanPrices(futures, scene, places) };
  return {
    pairs: [...forced, ...chosen(market, forced)],
    forced,
    costs: (pair) => costsOf(pair, market),
  };
}

interface Prices {
  readonly mentees: Float64Array;
  /** By position among the places present. */
  readonly places: Float64Array;
}

interface Market {
  readonly scene: ReleaseScene;
  readonly settings: ReleaseSettings;
  readonly places: readonly Place[];
  readonly futures: readonly AssignmentSolution[];
  readonly expected: Prices;
}

function meanPrices(
  futures: readonly AssignmentSolution[],
  { mentees }: ReleaseScene,
  places: readonly Place[],
): Prices {
  const mean = (length: number, of: (solution: AssignmentSolution) => Int32Array) =>
    Float64Array.from(
      { length },
      (_, k) => futures.reduce((sum, solution) => sum + of(solution)[k], 0) / futures.length,
    );
  return {
    mentees: mean(mentees.present.length, ({ menteePrices }) => menteePrices),
    places: mean(places.length, ({ mentorPrices }) => mentorPrices),
  };
}

/** The exact optimum of scores less prices, over those who are not in a forced pair. */
function chosen(market: Market, forced: readonly OptimalPair[]): OptimalPair[] {
  const { scene, places, expected } = market;
  const placed = new Set(forced.map(({ mentee }) => mentee));
  const pairs = new GrowingPairs();
  const height = scene.mentees.present.length;
  const rowStart = new Int32Array(height + 1);
  const surplus = surplusOf(market);
  for (let mentee = 0; mentee < height; mentee++) {
    for (let column = 0; column < places.length && !placed.has(mentee); column++) {
      const score = scene.score(mentee, places[column].index);
      const worth = score < 0 ? -1 : surplus(score, column) - PRICE_SHARE * expected.mentees[mentee];
      if (worth >= 0) pairs.push(column, Math.round(worth));
    }
    rowStart[mentee + 1] = pairs.length;
  }
  const capacities = placesBeside(forced, places);
  const { mentorOf } = solveAssignment({ rowStart, ...pairs.finish(), capacities });
  return [...mentorOf].flatMap((column, mentee) =>
    column < 0 ? [] : [{ mentee, mentor: places[column].index }],
  );
}

/** What a score at a place is worth over the price of the place, with what programmes give for haste. */
function surplusOf({ settings, places, expected }: Market) {
  const units = unitsPerPoint(settings);
  const haste = settings.hastePoints * units;
  return (score: number, column: number) =>
    score * units + places[column].bonus + haste - PRICE_SHARE * expected.places[column];
}

function placesBeside(forced: readonly OptimalPair[], places: readonly Place[]): Int32Array {
  const capacities = Int32Array.from(places, (place) => place.places);
  for (const { mentor } of forced) {
    const column = places.findIndex(({ index }, k) => index === mentor && capacities[k] > 0);
    capacities[column]--;
  }
  return capacities;
}

function costsOf({ mentee, mentor }: OptimalPair, { scene, settings, places, futures }: Market): number[] {
  const units = unitsPerPoint(settings);
  const column = places.findIndex(({ index }) => index === mentor);
  const worth = scene.score(mentee, mentor) * units + places[column].bonus;
  return futures.map(
    ({ menteePrices, mentorPrices }) => (menteePrices[mentee] + mentorPrices[column] - worth) / units,
  );
}

function waitedDays({ mentee, mentor }: OptimalPair, { mentees, mentors }: ReleaseScene): number {
  return Math.max(mentees.present[mentee].waitedDays, mentors.present[mentor].waitedDays);
}
