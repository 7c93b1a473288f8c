import { solveAssignment } from '@tdu/assignment';
import { GrowingPairs } from '../run/growing-pairs.js';
import { ForcingCosts } from './forcing-costs.js';
import { futureProblem } from './future-problem.js';
import { type ReleaseScene, futuresOf } from './futures.js';
import { type Place, placesOf, unitsPerPoint } from './places.js';
import type { ReleaseSettings } from './release-settings.js';

/**
 * How much of the cost counts. Where several choices cost the futures nothing, what is left decides for the one with
 * the higher scores.
 */
const COST_SHARE = 0.95;

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
  /** What forming a pair now costs each future at least, in points: exactly, where the choice turned on it. */
  costs(pair: OptimalPair): number[];
}

/**
 * The duos to announce today. In each possible future the exact optimum over those present and those to come is known,
 * and so is what it would lose if a pair of today were formed. The exact optimum of what programmes give for haste less
 * these losses is announced, so that somebody who is sought after is kept for those who have nobody else. Pairs of the
 * optimum whose two have waited long enough come first.
 */
export function chooseRelease(
  optimum: readonly OptimalPair[],
  scene: ReleaseScene,
  settings: ReleaseSettings,
): ReleaseChoice {
  const forced = optimum.filter((pair) => waitedDays(pair, scene) >= settings.maximumWaitingDays);
  const places = placesOf(scene, [], settings);
  const futures = futuresOf(scene, settings).map((future) => futureProblem(scene, future, settings));
  const present = { mentees: scene.mentees.present.length, columns: places.length };
  const costs = new ForcingCosts(
    futures,
    futures.map((problem) => solveAssignment(problem)),
    present,
  );
  const market = { scene, settings, places, costs };
  return {
    pairs: [...forced, ...chosen(market, forced)],
    forced,
    costs: (pair) => costsOf(pair, market),
  };
}

interface Market {
  readonly scene: ReleaseScene;
  readonly settings: ReleaseSettings;
  readonly places: readonly Place[];
  readonly costs: ForcingCosts;
}

/** A pair that may be announced: its surplus over what it costs, at most while its exact cost is not known. */
interface Candidate {
  readonly mentee: number;
  readonly column: number;
  /** Of the pair, in units of the engine. */
  readonly worth: number;
  surplus: number;
  exact: boolean;
}

/**
 * The exact optimum of the surpluses, over those who are not in a forced pair. The optimum is taken with the bounds of
 * the prices first; exact costs are asked for its pairs only, until it stands on nothing else.
 */
function chosen(market: Market, forced: readonly OptimalPair[]): OptimalPair[] {
  const capacities = placesBeside(forced, market.places);
  let candidates = candidatesOf(market, forced);
  for (;;) {
    const optimum = bestOf(candidates, market.scene.mentees.present.length, capacities);
    const open = optimum.filter(({ exact }) => !exact);
    if (open.length === 0)
      return optimum.map(({ mentee, column }) => ({ mentee, mentor: market.places[column].index }));
    for (const candidate of open) {
      const { mentee, column, worth } = candidate;
      candidate.surplus = surplus(worth, market.costs.mean(mentee, column), market.settings);
      candidate.exact = true;
    }
    candidates = candidates.filter((candidate) => candidate.surplus >= 0);
  }
}

/** Pairs whose surplus may be 0 or more, by mentee and column. */
function candidatesOf(market: Market, forced: readonly OptimalPair[]): Candidate[] {
  const { scene, settings, places, costs } = market;
  const placed = new Set(forced.map(({ mentee }) => mentee));
  const units = unitsPerPoint(settings);
  const candidates: Candidate[] = [];
  for (let mentee = 0; mentee < scene.mentees.present.length; mentee++)
    for (let column = 0; column < places.length && !placed.has(mentee); column++) {
      const score = scene.score(mentee, places[column].index);
      if (score < 0) continue;
      const worth = score * units + places[column].bonus;
      const atMost = surplus(worth, costs.meanAtLeast(mentee, column, worth), settings);
      if (atMost >= 0) candidates.push({ mentee, column, worth, surplus: atMost, exact: false });
    }
  return candidates;
}

/** What programmes give for haste, over what the pair costs. */
function surplus(worth: number, cost: number, settings: ReleaseSettings): number {
  return settings.hastePoints * unitsPerPoint(settings) + (1 - COST_SHARE) * worth - COST_SHARE * cost;
}

function bestOf(candidates: readonly Candidate[], height: number, capacities: Int32Array): Candidate[] {
  const pairs = new GrowingPairs();
  const rowStart = new Int32Array(height + 1);
  let next = 0;
  for (let mentee = 0; mentee < height; mentee++) {
    for (; candidates[next]?.mentee === mentee; next++)
      pairs.push(candidates[next].column, Math.round(candidates[next].surplus));
    rowStart[mentee + 1] = next;
  }
  const { mentorOf } = solveAssignment({ rowStart, ...pairs.finish(), capacities });
  return candidates.filter(({ mentee, column }) => mentorOf[mentee] === column);
}

function placesBeside(forced: readonly OptimalPair[], places: readonly Place[]): Int32Array {
  const capacities = Int32Array.from(places, (place) => place.places);
  for (const { mentor } of forced) {
    const column = places.findIndex(({ index }, k) => index === mentor && capacities[k] > 0);
    capacities[column]--;
  }
  return capacities;
}

function costsOf({ mentee, mentor }: OptimalPair, { scene, settings, places, costs }: Market): number[] {
  const units = unitsPerPoint(settings);
  const column = places.findIndex(({ index }) => index === mentor);
  const worth = scene.score(mentee, mentor) * units + places[column].bonus;
  return costs.each(mentee, column, worth).map((cost) => cost / units);
}

function waitedDays({ mentee, mentor }: OptimalPair, { mentees, mentors }: ReleaseScene): number {
  return Math.max(mentees.present[mentee].waitedDays, mentors.present[mentor].waitedDays);
}
