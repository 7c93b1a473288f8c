import fc from 'fast-check';
import { verifyCertificate } from '../certificate.js';
import { anyPool, bestByHand, problemOf } from '../testing/pools.js';
import { layOut, toSolution } from './layout.js';
import { optimise } from './optimise.js';

describe('the two ways to the optimum', () => {
  it('agree when the exact paths are cut short in a loose pool and the auctions take over', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const problem = problemOf(pool);
        const { market, layout } = layOut(problem);
        optimise(market, { plenty: 0, patience: -1 });
        const solution = toSolution(market, layout);
        expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
        expect(solution.total).toBe(bestByHand(pool));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('agree when a locality hint orders people otherwise', () => {
    fc.assert(
      fc.property(anyPool, fc.infiniteStream(fc.integer({ min: -50, max: 50 })), (pool, territory) => {
        const some = (count: number) =>
          Int32Array.from({ length: count }, () => territory.next().value as number);
        const locality = { mentees: some(pool.matrix.length), mentors: some(pool.capacities.length) };
        const problem = { ...problemOf(pool), locality };
        const { market, layout } = layOut(problem);
        optimise(market);
        expect(verifyCertificate(problem, toSolution(market, layout))).toEqual({ valid: true });
      }),
      { numRuns: 1000, seed: 4 },
    );
  });
});
