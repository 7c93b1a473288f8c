import {
  type AssignmentProblem,
  type AssignmentSolution,
  LiveAssignment,
  solveAssignment,
} from '@tdu/assignment';
import { futureProblem } from './future-problem.js';
import { type ReleaseScene, futuresOf } from './futures.js';
import type { ReleaseSettings } from './release-settings.js';

/** A pair of the optimum of those present, by their numbers. */
export interface OptimalPair {
  readonly mentee: number;
  readonly mentor: number;
}

export const RELEASE_ADVICES = ['announce', 'hold'] as const;
export type ReleaseAdvice = (typeof RELEASE_ADVICES)[number];

/**
 * Why: waited long enough, nothing better expected, better expected; or nothing was looked at, because the programme
 * holds nothing back or the pool is so large that waiting gains nothing.
 */
export const RELEASE_REASONS = [
  'waited-enough',
  'nothing-better',
  'better-expected',
  'no-policy',
  'large-pool',
] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** What is advised for one pair, with the figures behind it. Plain JSON. */
export interface ReleaseDecision {
  readonly advice: ReleaseAdvice;
  readonly reason: ReleaseReason;
  /** Futures in which announcing now loses nothing, of how many. */
  readonly agreeing: number;
  readonly futures: number;
  /** Points that forming the pair now costs at least, mean over the futures: what waiting gains. */
  readonly expectedGain: number;
}

/**
 * Announce now or hold, for each pair of today's optimum. In each future the exact optimum over those present and
 * those to come gives every person a price, which is what he or she may expect by waiting; a future agrees when
 * forming the pair now costs its optimum nothing. Pure and deterministic; one decision per pair, in their order.
 * docs/release-policy.md has the theory and the measured frontier.
 */
export function decideRelease(
  pairs: readonly OptimalPair[],
  scene: ReleaseScene,
  settings: ReleaseSettings,
): ReleaseDecision[] {
  if (pairs.length === 0) return [];
  const views = futuresOf(scene, settings).map((future) => viewOf(futureProblem(scene, future, settings)));
  return pairs.map((pair) => {
    const forced = waitedDays(pair, scene) >= settings.maximumWaitingDays;
    const costs = views.map((view) => leastCost(pair, scene, view));
    const agreeing = costs.filter((cost) => cost === 0).length;
    const enough = agreeing * 100 >= settings.agreementPercent * views.length;
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / views.length;
    return {
      advice: forced || enough ? 'announce' : 'hold',
      reason: forced ? 'waited-enough' : enough ? 'nothing-better' : 'better-expected',
      agreeing,
      futures: views.length,
      expectedGain: Math.round(mean),
    };
  });
}

/** A solved future; the means to force a pair are made when first needed. */
interface View {
  readonly solution: AssignmentSolution;
  live(): LiveAssignment;
}

function viewOf(problem: AssignmentProblem): View {
  const solution = solveAssignment(problem);
  let live: LiveAssignment | undefined;
  return { solution, live: () => (live ??= new LiveAssignment(problem, solution)) };
}

/**
 * What forming the pair now costs a future: 0 exactly when it costs nothing. Where the two prices exceed the score
 * they tell at least how much; where they do not, the exact cost is asked for, so that the choice among equal prices
 * decides nothing. That is what makes waiting count in one direction only.
 */
function leastCost(
  { mentee, mentor }: OptimalPair,
  { score }: ReleaseScene,
  { solution, live }: View,
): number {
  if (solution.mentorOf[mentee] === mentor) return 0;
  const gap = solution.menteePrices[mentee] + solution.mentorPrices[mentor] - score(mentee, mentor);
  return gap > 0 ? gap : live().costOfForcing(mentee, mentor);
}

function waitedDays({ mentee, mentor }: OptimalPair, { mentees, mentors }: ReleaseScene): number {
  return Math.max(mentees.present[mentee].waitedDays, mentors.present[mentor].waitedDays);
}
