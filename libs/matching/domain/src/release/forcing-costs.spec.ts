import { type AssignmentProblem, solveAssignment } from '@tdu/assignment';
import fc from 'fast-check';
import { ForcingCosts } from './forcing-costs.js';

const SIDE = 4;

/** A dense market of a few people, a third of the pairs impossible. */
function problemOf(scores: readonly number[], capacities: readonly number[]): AssignmentProblem {
  const rows = capacities.map((_, i) =>
    capacities.flatMap((_, j) => (scores[i * SIDE + j] < 0 ? [] : [{ j, score: scores[i * SIDE + j] }])),
  );
  const rowStart = new Int32Array(SIDE + 1);
  rows.forEach((row, i) => (rowStart[i + 1] = rowStart[i] + row.length));
  return {
    rowStart,
    columns: Int32Array.from(rows.flat(), ({ j }) => j),
    scores: Int32Array.from(rows.flat(), ({ score }) => score),
    capacities: Int32Array.from(capacities),
  };
}

const anyMarket = fc.record({
  scores: fc.array(fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 1000 }), fc.constantFrom(5, 6)), {
    minLength: SIDE * SIDE,
    maxLength: SIDE * SIDE,
  }),
  capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: SIDE, maxLength: SIDE }),
});

describe('what forming a pair takes from the futures', () => {
  it('is the difference of two optima, never less than the prices prove, 0 for a pair of the optimum', () => {
    fc.assert(
      fc.property(fc.array(anyMarket, { minLength: 1, maxLength: 3 }), (markets) => {
        const futures = markets.map(({ scores, capacities }) => problemOf(scores, capacities));
        const optima = futures.map((problem) => solveAssignment(problem));
        const costs = new ForcingCosts(futures, optima, { mentees: SIDE, columns: SIDE });
        for (let i = 0; i < SIDE; i++)
          for (let j = 0; j < SIDE; j++) {
            // Only pairs that are possible in each future are asked for.
            if (markets.some(({ scores }) => scores[i * SIDE + j] < 0)) continue;
            const lost = markets.map(({ scores, capacities }, k) => {
              const without = scores.map((score, at) => (Math.floor(at / SIDE) === i ? -1 : score));
              const left = capacities.map((places, column) => places - (column === j ? 1 : 0));
              const others = solveAssignment(problemOf(without, left)).total;
              return optima[k].total - others - scores[i * SIDE + j];
            });
            const mean = lost.reduce((sum, cost) => sum + cost, 0) / lost.length;
            const worth = markets.map(({ scores }) => scores[i * SIDE + j]);
            const same = worth.every((score) => score === worth[0]);
            if (same) expect(costs.meanAtLeast(i, j, worth[0])).toBeLessThanOrEqual(mean + 1e-9);
            expect(costs.mean(i, j)).toBeCloseTo(mean, 9);
            expect(costs.each(i, j, worth[0])).toEqual(lost);
            optima.forEach(({ mentorOf }, k) => mentorOf[i] === j && expect(lost[k]).toBe(0));
          }
      }),
      { numRuns: 300, seed: 42 },
    );
  });
});
