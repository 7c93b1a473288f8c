import type { LoosePairs } from '../formats/from-pairs.js';
import type { AssignmentProblem, AssignmentSolution } from '../problem.js';
import { GrowingAssignment, type Prices } from './growing-assignment.js';

/** Given prices, some allowed pairs whose score exceeds menteePrice + mentorPrice; none only if no pair does. */
export type Pricing = (prices: Prices) => LoosePairs;

export interface PricedSolution {
  /** Optimal over all allowed pairs, if the pricing looked at all of them. */
  readonly solution: AssignmentSolution;
  /** The pairs that were needed, for the certificate. */
  readonly problem: AssignmentProblem;
  /** How often pricing was asked. */
  readonly rounds: number;
}

/**
 * The optimum over all allowed pairs, of which only a few candidates are given at first.
 * For pricing on other threads drive a GrowingAssignment instead.
 * @throws AssignmentInputError if the candidates or a priced pair are malformed
 */
export function solveWithPricing(candidates: AssignmentProblem, pricing: Pricing): PricedSolution {
  const growing = new GrowingAssignment(candidates);
  let rounds = 1;
  while (growing.add(pricing(growing.solution())) > 0) rounds++;
  return { solution: growing.solution(), problem: growing.problem(), rounds };
}
