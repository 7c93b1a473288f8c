import fc from 'fast-check';
import type { AssignmentProblem } from '../problem.js';
import { anyPool, problemOf, sparseProblem, type Pool } from '../testing/pools.js';
import { solveBestWorst, verifyBestWorst } from './best-worst.js';
import { greatestNumberOfDuos } from './cardinality.js';
import { solveFewChanges, verifyFewChanges } from './few-changes.js';
import { solveMostDuos, verifyMostDuos, type ModeSolution } from './most-duos.js';

/** Every assignment of a small pool. */
function* everyWay({ matrix, capacities }: Pool, mentee = 0): Generator<number[]> {
  if (mentee === matrix.length) return yield [];
  for (const rest of everyWay({ matrix, capacities }, mentee + 1)) {
    yield [-1, ...rest];
    for (let j = 0; j < capacities.length; j++)
      if (matrix[mentee]![j] !== null && rest.filter((k) => k === j).length < capacities[j]!)
        yield [j, ...rest];
  }
}
const totalOf = ({ matrix }: Pool, way: ArrayLike<number>) =>
  matrix.reduce((total, row, i) => total + (way[i]! < 0 ? 0 : row[way[i]!]!), 0);
const duosOf = (way: number[]) => way.filter((j) => j >= 0).length;
const best = <T>(items: T[], ...ranks: ((item: T) => number)[]): T =>
  items.reduce((a, b) => {
    const rank = ranks.find((one) => one(a) !== one(b));
    return rank && rank(b) > rank(a) ? b : a;
  });

/** Pools small enough to list every assignment. */
const smallPool = anyPool.map(({ matrix, capacities }) => ({
  matrix: matrix.slice(0, 4).map((row) => row.slice(0, 4)),
  capacities: capacities.slice(0, 4),
}));
const runs = { numRuns: 1000, seed: 77 };

function expectFeasible(problem: AssignmentProblem, { mentorOf, total, duos }: ModeSolution): void {
  const left = Int32Array.from(problem.capacities);
  let sum = 0;
  mentorOf.forEach((mentor, i) => {
    if (mentor < 0) return;
    expect(--left[mentor]!).toBeGreaterThanOrEqual(0);
    const row = problem.columns.subarray(problem.rowStart[i], problem.rowStart[i + 1]);
    sum += problem.scores[problem.rowStart[i]! + row.indexOf(mentor)]!;
  });
  expect(total).toBe(sum);
  expect(duos).toBe(mentorOf.filter((mentor) => mentor >= 0).length);
}

describe('most duos first', () => {
  it('forms as many as can be, and of all such ways one of greatest total', () => {
    fc.assert(
      fc.property(smallPool, (pool) => {
        const problem = problemOf(pool);
        const solution = solveMostDuos(problem);
        const expected = best([...everyWay(pool)], duosOf, (way) => totalOf(pool, way));
        expectFeasible(problem, solution);
        expect(verifyMostDuos(problem, solution)).toEqual({ valid: true });
        expect([solution.duos, solution.total]).toEqual([duosOf(expected), totalOf(pool, expected)]);
      }),
      runs,
    );
  });

  it('is refused as such when its proof was changed', () => {
    const problem = problemOf({
      matrix: [
        [900, 10],
        [20, null],
      ],
      capacities: [1, 1],
    });
    const solution = solveMostDuos(problem);
    expect(verifyMostDuos(problem, { ...solution, duos: 1 })).toMatchObject({ valid: false });
    expect(verifyMostDuos(problem, { ...solution, bonus: 100 })).toMatchObject({ valid: false });
  });

  it('serves a mentee more even where that costs the total', () => {
    const pool = { matrix: [[900, 10], [20]], capacities: [1, 1] };
    expect(solveMostDuos(problemOf({ ...pool, matrix: [pool.matrix[0]!, [20, null]] }))).toMatchObject({
      duos: 2,
      total: 30,
    });
  });
});

describe('the best worst duo first', () => {
  it('raises the lowest score as far as the greatest number of duos allows, then the total', () => {
    fc.assert(
      fc.property(smallPool, (pool) => {
        const problem = problemOf(pool);
        const solution = solveBestWorst(problem);
        const worstOf = (way: number[]) =>
          Math.min(...way.flatMap((j, i) => (j < 0 ? [] : [pool.matrix[i]![j]!])));
        const expected = best([...everyWay(pool)], duosOf, worstOf, (way) => totalOf(pool, way));
        expectFeasible(problem, solution);
        expect(verifyBestWorst(problem, solution)).toEqual({ valid: true });
        const worst = duosOf(expected) === 0 ? null : worstOf(expected);
        expect(solution).toMatchObject({ duos: duosOf(expected), worst, total: totalOf(pool, expected) });
      }),
      runs,
    );
  });
});

describe('at most k changes to what was announced', () => {
  it('keeps within k, never claims too much, and is proved best nearly always', () => {
    let proved = 0;
    let asked = 0;
    fc.assert(
      fc.property(smallPool, fc.nat(), fc.nat(4), (pool, pick, most) => {
        const problem = problemOf(pool);
        const ways = [...everyWay(pool)];
        const announced = ways[pick % ways.length]!;
        const changesOf = (way: ArrayLike<number>) =>
          announced.filter((mentor, i) => mentor >= 0 && way[i] !== mentor).length;
        const solution = solveFewChanges(problem, Int32Array.from(announced), most);
        const expected = best(
          ways.filter((way) => changesOf(way) <= most),
          (way) => totalOf(pool, way),
        );
        const optimum = totalOf(pool, expected);
        expectFeasible(problem, solution);
        expect(verifyFewChanges(problem, Int32Array.from(announced), most, solution)).toEqual({
          valid: true,
        });
        expect(solution.changes).toBe(changesOf(solution.mentorOf));
        expect(solution.changes).toBeLessThanOrEqual(most);
        expect(solution.total).toBeLessThanOrEqual(optimum);
        expect(solution.upperBound).toBeGreaterThanOrEqual(optimum);
        asked++;
        if (solution.total === solution.upperBound) proved++;
      }),
      runs,
    );
    expect(proved / asked).toBeGreaterThan(0.9);
  });

  it('changes as little as possible where an announced mentor has no place any more', () => {
    const problem = problemOf({ matrix: [[500, 900]], capacities: [0, 1] });
    const solution = solveFewChanges(problem, Int32Array.of(0), 0);
    expect(solution).toMatchObject({ changes: 1, total: 900 });
    expect(verifyFewChanges(problem, Int32Array.of(0), 0, solution)).toEqual({ valid: true });
  });
});

describe('modes on pools of hundreds', () => {
  it('form as many duos as a maximum matching has, in every regime', () => {
    for (const mentors of [60, 150, 300, 600])
      for (const capacity of [1, 2, 5]) {
        const problem = sparseProblem(mentors + capacity, 300, mentors, 4, 8, capacity);
        expect(solveMostDuos(problem).duos).toBe(greatestNumberOfDuos(problem).duos);
      }
  });

  it('end in reasonable time and respect every capacity', () => {
    const problem = sparseProblem(3, 400, 300, 8, 1024, 2);
    const most = solveMostDuos(problem);
    expectFeasible(problem, most);
    const worst = solveBestWorst(problem);
    expectFeasible(problem, worst);
    expect(worst.duos).toBe(most.duos);
    const kept = solveFewChanges(problem, worst.mentorOf, 10);
    expectFeasible(problem, kept);
    expect(kept.changes).toBeLessThanOrEqual(10);
  });
});
