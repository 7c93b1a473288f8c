import fc from 'fast-check';
import { verifyCertificate } from '../certificate.js';
import type { LoosePairs } from '../formats/from-pairs.js';
import type { AssignmentProblem } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { anyPool, bestByHand, problemOf, sparseProblem } from '../testing/pools.js';
import { GrowingAssignment, type Prices } from './growing-assignment.js';
import { solveDense } from './solve-dense.js';
import { solveWithPricing } from './solve-with-pricing.js';

/** The allowed pairs whose score exceeds their prices, for each mentee the `most` that exceed them most. */
function priced(all: AssignmentProblem, most: number) {
  return ({ menteePrices, mentorPrices }: Prices): LoosePairs => {
    const found: { mentee: number; mentor: number; score: number; excess: number }[] = [];
    for (let mentee = 0; mentee < all.rowStart.length - 1; mentee++) {
      const row = [];
      for (let e = all.rowStart[mentee]!; e < all.rowStart[mentee + 1]!; e++) {
        const mentor = all.columns[e]!;
        const score = all.scores[e]!;
        row.push({ mentee, mentor, score, excess: score - menteePrices[mentee]! - mentorPrices[mentor]! });
      }
      row.sort((a, b) => b.excess - a.excess);
      found.push(...row.slice(0, most).filter(({ excess }) => excess > 0));
    }
    return {
      mentees: found.map(({ mentee }) => mentee),
      mentors: found.map(({ mentor }) => mentor),
      scores: found.map(({ score }) => score),
    };
  };
}

/** The first pairs of each mentee only. */
function candidatesOf(all: AssignmentProblem, most: number): AssignmentProblem {
  const kept = { rowStart: [0], columns: [] as number[], scores: [] as number[] };
  for (let i = 0; i < all.rowStart.length - 1; i++) {
    const end = Math.min(all.rowStart[i]! + most, all.rowStart[i + 1]!);
    kept.columns.push(...all.columns.subarray(all.rowStart[i], end));
    kept.scores.push(...all.scores.subarray(all.rowStart[i], end));
    kept.rowStart.push(kept.columns.length);
  }
  return {
    rowStart: Int32Array.from(kept.rowStart),
    columns: Int32Array.from(kept.columns),
    scores: Int32Array.from(kept.scores),
    capacities: all.capacities,
  };
}

describe('the way for long rows', () => {
  it('ends at the optimum however few pairs it starts with', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(3), fc.integer({ min: 1, max: 3 }), (pool, first, more) => {
        const problem = problemOf(pool);
        const solution = solveDense(problem, first, more);
        expect(solution.total).toBe(bestByHand(pool));
        expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
      }),
      { numRuns: 1000, seed: 9 },
    );
  });

  it.each([2, 1024])('is taken for a full matrix of %i levels of score', (levels) => {
    const problem = sparseProblem(levels, 300, 600, 4000, levels, 1);
    expect(verifyCertificate(problem, solveAssignment(problem))).toEqual({ valid: true });
  });
});

describe('the optimum over all allowed pairs, found from a few', () => {
  it('is the optimum of the whole, and its prices prove it for the whole', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(2), fc.integer({ min: 1, max: 3 }), (pool, first, most) => {
        const all = problemOf(pool);
        const { solution, problem } = solveWithPricing(candidatesOf(all, first), priced(all, most));
        expect(solution.total).toBe(bestByHand(pool));
        expect(verifyCertificate(all, solution)).toEqual({ valid: true });
        expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
      }),
      { numRuns: 1000, seed: 8 },
    );
  });

  it('needs but a part of the pairs of a large pool', () => {
    const all = sparseProblem(9, 800, 800, 60, 1024, 1);
    const { solution, problem, rounds } = solveWithPricing(candidatesOf(all, 5), priced(all, 5));
    expect(solution.total).toBe(solveAssignment(all).total);
    expect(problem.columns.length).toBeLessThan(all.columns.length / 2);
    expect(rounds).toBeLessThan(40);
  });

  it('does not change for pairs known already or not worth their prices', () => {
    const growing = new GrowingAssignment(problemOf({ matrix: [[900, 100]], capacities: [1, 1] }));
    expect(growing.add({ mentees: [0, 0], mentors: [0, 1], scores: [900, 100] })).toBe(0);
    expect(growing.pairCount).toBe(2);
  });

  it('refuses a malformed pair', () => {
    const growing = new GrowingAssignment(problemOf({ matrix: [[900]], capacities: [1] }));
    const add = (mentee: number, mentor: number, score: number) => () =>
      growing.add({ mentees: [mentee], mentors: [mentor], scores: [score] });
    expect(add(1, 0, 5)).toThrow('unknown-mentee: mentee 1, position 0');
    expect(add(0, 1, 5)).toThrow('unknown-mentor');
    expect(add(0, 0, 1024)).toThrow('score-out-of-range');
  });
});
