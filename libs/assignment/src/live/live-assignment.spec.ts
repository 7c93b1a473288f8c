import fc from 'fast-check';
import { verifyCertificate } from '../certificate.js';
import { solveAssignment } from '../solve.js';
import { anyPool, bestByHand, problemOf, sparseProblem, type Pool } from '../testing/pools.js';
import { LiveAssignment } from './live-assignment.js';

const runs = { numRuns: 1000, seed: 42 };
const proves = (live: LiveAssignment) => verifyCertificate(live.problem(), live.solution());
const proved = { valid: true };

/** The pool without mentee i's row, so that nobody is renumbered. */
const withoutMentee = (pool: Pool, i: number): Pool => ({
  ...pool,
  matrix: pool.matrix.map((row, k) => (k === i ? row.map(() => null) : row)),
});
const withCapacity = (pool: Pool, j: number, capacity: number): Pool => ({
  ...pool,
  capacities: pool.capacities.map((c, k) => (k === j ? capacity : c)),
});
const listed = (scores: readonly (number | null)[]) => {
  const others = scores.flatMap((score, k) => (score === null ? [] : [k]));
  return { others, scores: others.map((k) => scores[k]!) };
};

describe('what a wish would cost', () => {
  it('is, for a pair that must be formed, the difference of two solves', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const live = new LiveAssignment(problemOf(pool));
        const { total } = live;
        pool.matrix.forEach((row, i) =>
          row.forEach((score, j) => {
            if (score === null) return;
            const places = pool.capacities[j]!;
            const rest = bestByHand(withoutMentee(withCapacity(pool, j, places - 1), i));
            expect(live.costOfForcing(i, j)).toBe(places === 0 ? Infinity : total - rest - score);
          }),
        );
        expect(live.total).toBe(total);
        expect(proves(live)).toEqual(proved);
      }),
      runs,
    );
  });

  it('says who would change mentor, and those changes are what it costs', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const live = new LiveAssignment(problemOf(pool));
        const score = (i: number, j: number) => (j < 0 ? 0 : pool.matrix[i]![j]!);
        pool.matrix.forEach((row, mentee) =>
          row.forEach((allowed, mentor) => {
            if (allowed === null || pool.capacities[mentor] === 0) return;
            const before = live.solution().mentorOf;
            const { cost, moves } = live.forcing(mentee, mentor);
            expect(cost).toBe(live.costOfForcing(mentee, mentor));
            for (const { mentee: i, from } of moves) expect(before[i]).toBe(from);
            const lost = moves.reduce(
              (sum, { mentee: i, from, to }) => sum + score(i, from) - score(i, to),
              0,
            );
            expect(lost).toBe(cost);
            const after = before.slice();
            for (const { mentee: i, to } of moves) after[i] = to;
            expect(after[mentee]).toBe(mentor);
            pool.capacities.forEach((places, j) =>
              expect(after.filter((one) => one === j).length).toBeLessThanOrEqual(places),
            );
          }),
        );
      }),
      runs,
    );
  });

  it('is, for a person who leaves, the difference of two solves', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const live = new LiveAssignment(problemOf(pool));
        const { total } = live;
        pool.matrix.forEach((_, mentee) =>
          expect(live.costOfRemoving({ mentee })).toBe(total - bestByHand(withoutMentee(pool, mentee))),
        );
        pool.capacities.forEach((_, mentor) =>
          expect(live.costOfRemoving({ mentor })).toBe(total - bestByHand(withCapacity(pool, mentor, 0))),
        );
      }),
      runs,
    );
  });

  it('is refused for a pair that is not allowed and for strangers', () => {
    const live = new LiveAssignment(problemOf({ matrix: [[5, null]], capacities: [1, 1] }));
    expect(() => live.costOfForcing(0, 1)).toThrow('pair-not-allowed: mentee 0, mentor 1');
    expect(() => live.costOfRemoving({ mentee: 1 })).toThrow('unknown-mentee: mentee 1');
    expect(() => live.costOfRemoving({ mentor: 2 })).toThrow('unknown-mentor: mentor 2');
  });
});

describe('an assignment kept while people come and go', () => {
  it('is as good, and as proved, as one made anew', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const { matrix, capacities } = pool;
        const half = Math.ceil(matrix.length / 2);
        const live = new LiveAssignment(problemOf({ matrix: matrix.slice(0, half), capacities }));
        for (const row of matrix.slice(half)) live.addMentee(listed(row));
        expect(live.total).toBe(bestByHand(pool));
        expect(proves(live)).toEqual(proved);
        capacities.forEach((_, j) => live.removeMentor(j));
        expect(live.total).toBe(0);
        capacities.forEach((capacity, j) => live.addMentor(listed(matrix.map((row) => row[j]!)), capacity));
        expect(live.total).toBe(bestByHand(pool));
        expect(proves(live)).toEqual(proved);
        capacities.forEach((capacity, j) => live.setCapacity(capacities.length + j, capacity + 1));
        const wider = { matrix, capacities: capacities.map((capacity) => capacity + 1) };
        expect(live.total).toBe(bestByHand(wider));
        if (matrix.length > 0) live.removeMentee(0);
        expect(live.total).toBe(bestByHand(withoutMentee(wider, 0)));
        expect(proves(live)).toEqual(proved);
      }),
      runs,
    );
  });

  it('starts from a known optimum, and from nothing that is not proved', () => {
    const problem = sparseProblem(5, 200, 150, 6, 1024);
    const solution = solveAssignment(problem);
    expect(new LiveAssignment(problem, solution).solution()).toEqual(solution);
    const forged = { ...solution, total: solution.total + 1 };
    expect(() => new LiveAssignment(problem, forged)).toThrow('certificate-refused');
  });

  it('refuses an arrival whose pairs are malformed', () => {
    const live = new LiveAssignment(problemOf({ matrix: [[5, 6]], capacities: [1, 1] }));
    expect(() => live.addMentee({ others: [2], scores: [1] })).toThrow(
      'unknown-mentor: mentor 2, position 0',
    );
    expect(() => live.addMentee({ others: [1, 0], scores: [1, 1] })).toThrow('columns-out-of-order');
    expect(() => live.addMentee({ others: [1, 1], scores: [1, 1] })).toThrow('pair-twice');
    expect(() => live.addMentee({ others: [1], scores: [1024] })).toThrow('score-out-of-range');
    expect(() => live.addMentor({ others: [0], scores: [3] }, -1)).toThrow('capacity-out-of-range');
  });
});
