import fc from 'fast-check';
import { verifyCertificate } from './certificate.js';
import { solveAssignment } from './solve.js';
import { anyPool, bestByHand, problemOf, sparseProblem, type Pool } from './testing/pools.js';
import { bestByFlow } from './testing/reference.js';

const totalOf = (pool: Pool) => solveAssignment(problemOf(pool)).total;
const runs = { numRuns: 1500, seed: 20_261 };

describe('the best duos of a small pool', () => {
  it('have the total that trying everything finds, with a certificate', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const problem = problemOf(pool);
        const solution = solveAssignment(problem);
        expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
        expect(solution.total).toBe(bestByHand(pool));
      }),
      runs,
    );
  });

  it('exist when a side is empty', () => {
    expect(totalOf({ matrix: [], capacities: [2] })).toBe(0);
    expect(totalOf({ matrix: [[], []], capacities: [] })).toBe(0);
  });

  it("are everyone's best where every mentor has places without limit", () => {
    fc.assert(
      fc.property(anyPool, ({ matrix, capacities }) => {
        const wide = { matrix, capacities: capacities.map(() => 2 ** 31 - 1) };
        const best = matrix.reduce((total, row) => total + Math.max(0, ...row.map((score) => score ?? 0)), 0);
        expect(totalOf(wide)).toBe(best);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('are the same at each asking', () => {
    const problem = sparseProblem(7, 300, 280, 8, 4);
    expect(solveAssignment(problem)).toEqual(solveAssignment(problem));
  });
});

describe('the laws of the total', () => {
  it('one more mentee never lowers it', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const fewer = { ...pool, matrix: pool.matrix.slice(0, -1) };
        expect(totalOf(fewer)).toBeLessThanOrEqual(totalOf(pool));
      }),
      runs,
    );
  });

  it('one more mentor never lowers it, and capacity 0 equals absence', () => {
    fc.assert(
      fc.property(anyPool, ({ matrix, capacities }) => {
        const absent = { matrix: matrix.map((row) => row.slice(0, -1)), capacities: capacities.slice(0, -1) };
        const idle = { matrix, capacities: capacities.map((c, j) => (j === capacities.length - 1 ? 0 : c)) };
        expect(totalOf(absent)).toBeLessThanOrEqual(totalOf({ matrix, capacities }));
        expect(totalOf(idle)).toBe(totalOf(absent));
      }),
      runs,
    );
  });

  it('a score raised by d raises it by at most d and never lowers it', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), fc.nat(), fc.nat(100), (pool, i, j, d) => {
        const at = pool.matrix[i % Math.max(1, pool.matrix.length)];
        const column = j % Math.max(1, pool.capacities.length);
        const score = at?.[column];
        fc.pre(score !== undefined && score !== null && score + d <= 1023);
        const raised = pool.matrix.map((row) =>
          row === at ? row.map((w, k) => (k === column ? w! + d : w)) : row,
        );
        const gain = totalOf({ ...pool, matrix: raised }) - totalOf(pool);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(d);
      }),
      runs,
    );
  });

  it('people numbered otherwise keep it', () => {
    const order = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
    const shuffled = anyPool.chain((pool) =>
      fc.tuple(fc.constant(pool), order(pool.matrix.length), order(pool.capacities.length)),
    );
    fc.assert(
      fc.property(shuffled, ([pool, mentees, mentors]) => {
        const turned = {
          matrix: mentees.map((i) => mentors.map((j) => pool.matrix[i]![j]!)),
          capacities: mentors.map((j) => pool.capacities[j]!),
        };
        expect(totalOf(turned)).toBe(totalOf(pool));
      }),
      runs,
    );
  });
});

describe('pools of some tens', () => {
  /** Fewer places than mentees, as many, and more; one place a mentor to five; ties; mentees from 0. */
  const pools = [4, 12, 24, 48].flatMap((mentors) =>
    [1, 2, 5].flatMap((capacity) =>
      [2, 4, 1024].flatMap((levels) =>
        Array.from({ length: 32 }, (_, k) =>
          sparseProblem(1000 * levels + 100 * mentors + 32 * capacity + k, k, mentors, 5, levels, capacity),
        ),
      ),
    ),
  );

  it('have the total that a textbook flow finds, over a thousand of all regimes', () => {
    expect(pools.length).toBeGreaterThan(1000);
    expect(pools.map((pool) => solveAssignment(pool).total)).toEqual(pools.map(bestByFlow));
  });
});

describe('pools of hundreds', () => {
  it('are certified in every regime: loose, tight, scarce, many ties, wide capacities', () => {
    const verdicts = [2, 4, 1024].flatMap((levels) =>
      [60, 150, 300, 600].flatMap((mentors) =>
        [1, 2, 5, 40].map((capacity) => {
          const problem = sparseProblem(mentors + levels + capacity, 300, mentors, 6, levels, capacity);
          return verifyCertificate(problem, solveAssignment(problem));
        }),
      ),
    );
    expect(verdicts).toEqual(verdicts.map(() => ({ valid: true })));
  });
});
