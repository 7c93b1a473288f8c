import fc from 'fast-check';
import { verifyCertificate } from './certificate.js';
import type { AssignmentSolution } from './problem.js';
import { solveAssignment } from './solve.js';
import { anyPool, problemOf } from './testing/pools.js';

const problem = problemOf({
  matrix: [
    [900, 800, null],
    [850, 300, 10],
  ],
  capacities: [1, 1, 2],
});
const solution = solveAssignment(problem);
const reasonFor = (change: Partial<AssignmentSolution>) =>
  verifyCertificate(problem, { ...solution, ...change });

describe('a certificate', () => {
  it('is accepted as the solver gives it', () => {
    expect(solution.total).toBe(1650);
    expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
  });

  it.each([
    ['a mentor given twice', { mentorOf: Int32Array.of(0, 0) }, 'mentor 0 is given more than 1 mentees'],
    ['a pair that is not allowed', { mentorOf: Int32Array.of(2, 0) }, 'mentee 0 is given mentor 2'],
    ['an unknown mentor', { mentorOf: Int32Array.of(1, 7) }, 'mentee 1 is given mentor 7'],
    ['an embellished total', { total: 1651 }, 'the pairs total 1650, not 1651'],
    ['a missing mentee', { mentorOf: Int32Array.of(1) }, 'not of the size'],
    ['a negative price', { menteePrices: Int32Array.of(-1, 900) }, 'price -1 of mentee 0'],
    ['prices that do not cover a score', { mentorPrices: new Int32Array(3) }, 'below the score'],
    [
      'a pair left out',
      { mentorOf: Int32Array.of(1, -1), total: 800 },
      'the prices total 1650, the pairs 800',
    ],
  ])('is refused for %s', (_, change, reason) => {
    expect(reasonFor(change)).toEqual({ valid: false, reason: expect.stringContaining(reason) });
  });

  it('is refused when any one number of it was changed, the pairs apart', () => {
    fc.assert(
      fc.property(anyPool, fc.nat(), fc.constantFrom(-3, -1, 1, 2), (pool, where, change) => {
        const honest = problemOf(pool);
        const proof = solveAssignment(honest);
        const numbers = [
          proof.menteePrices,
          proof.mentorPrices,
          proof.mentorOf,
          Float64Array.of(proof.total),
        ];
        const size = numbers.reduce((sum, list) => sum + list.length, 0);
        let at = where % size;
        const list = numbers.find((one) => at < one.length || ((at -= one.length), false))!;
        // Another mentor for a mentee may be another optimum, which is no forgery.
        fc.pre(list !== proof.mentorOf);
        list[at]! += change;
        const forged = { ...proof, total: numbers[3]![0]! };
        expect(verifyCertificate(honest, forged).valid).toBe(false);
      }),
      { numRuns: 1000, seed: 11 },
    );
  });
});
