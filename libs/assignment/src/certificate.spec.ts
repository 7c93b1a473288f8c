import fc from 'fast-check';
import { verifyCertificate } from './certificate.js';
import type { AssignmentSolution } from './problem.js';
import { solveAssignment } from './solve.js';
import { formatCertificate, parseCertificate } from './formats/certificate-file.js';
import { MODES, solveMode, verifyMode } from './modes/mode.js';
import { anyPool, bestByHand, problemOf, type Pool } from './testing/pools.js';

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

  it('is refused when any one price or the total was changed by any amount', () => {
    fc.assert(
      fc.property(anyPool, fc.constantFrom(-1023, -3, -1, 1, 2, 1023), (pool, change) => {
        const honest = problemOf(pool);
        const proof = solveAssignment(honest);
        for (const list of [proof.menteePrices, proof.mentorPrices])
          for (let k = 0; k < list.length; k++) {
            list[k]! += change;
            expect(verifyCertificate(honest, proof).valid).toBe(false);
            list[k]! -= change;
          }
        expect(verifyCertificate(honest, { ...proof, total: proof.total + change }).valid).toBe(false);
        expect(verifyCertificate(honest, proof).valid).toBe(true);
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('is accepted with a pair or a capacity changed only if that is another optimum', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const honest = problemOf(pool);
        const proof = solveAssignment(honest);
        for (let i = 0; i < proof.mentorOf.length; i++)
          for (let j = -1; j <= pool.capacities.length; j++) {
            const mentorOf = proof.mentorOf.with(i, j);
            if (!verifyCertificate(honest, { ...proof, mentorOf }).valid) continue;
            expect(totalByHand(pool, mentorOf)).toBe(proof.total);
          }
        for (let j = 0; j < pool.capacities.length; j++)
          for (const change of [-1, 1]) {
            const capacity = pool.capacities[j]! + change;
            const capacities = honest.capacities.with(j, capacity);
            if (capacity < 0 || !verifyCertificate({ ...honest, capacities }, proof).valid) continue;
            expect(bestByHand({ ...pool, capacities: [...capacities] })).toBe(proof.total);
          }
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  it('is refused for a problem whose rows do not hold together', () => {
    const { rowStart, columns, scores } = problem;
    const reasonWith = (change: Partial<typeof problem>) =>
      verifyCertificate({ ...problem, ...change }, solution);
    expect(reasonWith({ rowStart: Int32Array.of(0, 5, 4) }).valid).toBe(false);
    expect(reasonWith({ rowStart: rowStart.with(2, 4) }).valid).toBe(false);
    expect(reasonWith({ scores: scores.slice(1) }).valid).toBe(false);
    expect(reasonWith({ columns: columns.with(0, 9) }).valid).toBe(false);
    expect(reasonWith({ columns: columns.with(0, -1) }).valid).toBe(false);
  });
});

/** The total of these pairs; NaN if one is not allowed or a mentor has too many. */
function totalByHand({ matrix, capacities }: Pool, mentorOf: Int32Array): number {
  const crowded = capacities.some(
    (capacity, j) => mentorOf.filter((mentor) => mentor === j).length > capacity,
  );
  return matrix.reduce(
    (total, row, i) => total + (mentorOf[i] === -1 ? 0 : (row[mentorOf[i]!] ?? NaN)),
    crowded ? NaN : 0,
  );
}

describe('a certificate file', () => {
  it.each(MODES)(
    'of mode %s is refused when any one number in it was changed, pairs and people too',
    (mode) => {
      fc.assert(
        fc.property(anyPool, fc.constantFrom(-1, 1, -40, 40), fc.nat(), (pool, change, pick) => {
          const honest = problemOf(pool);
          const announced = Int32Array.from(pool.matrix, (row, i) => ((pick + i) % (row.length + 1)) - 1);
          const certified = solveMode(honest, mode, { former: announced, allowedChanges: pick % 3 });
          expect(verifyMode(honest, certified)).toEqual({ valid: true });
          const told = JSON.parse(formatCertificate(certified)) as Record<string, unknown>;
          for (const changed of everyChange(told, change))
            expect(() => parseCertificate(JSON.stringify(changed))).toThrow(/certificate-refused|bad-format/);
        }),
        { numRuns: 100, seed: 13 },
      );
    },
  );

  it.each(MODES)('of mode %s whose checksum was made anew proves nothing but what is true', (mode) => {
    fc.assert(
      fc.property(anyPool, fc.constantFrom(-1, 1, 40), fc.nat(), (pool, change, pick) => {
        const honest = problemOf(pool);
        const announced = Int32Array.from(pool.matrix, (row, i) => ((pick + i) % (row.length + 1)) - 1);
        const certified = solveMode(honest, mode, { former: announced, allowedChanges: pick % 3 });
        for (const name of ['total', 'duos'] as const) {
          const forged = { ...certified, [name]: certified[name] + change };
          expect(verifyMode(honest, forged).valid).toBe(false);
        }
        for (const name of ['menteePrices', 'mentorPrices'] as const)
          for (let k = 0; k < certified[name].length; k++) {
            const forged = { ...certified, [name]: certified[name].with(k, certified[name][k]! + change) };
            expect(verifyMode(honest, forged).valid).toBe(false);
          }
      }),
      { numRuns: 100, seed: 14 },
    );
  });
});

/** The file with one number changed, for each number in it. */
function* everyChange(told: Record<string, unknown>, change: number): Generator<Record<string, unknown>> {
  for (const [name, value] of Object.entries(told))
    if (typeof value === 'number') yield { ...told, [name]: value + change };
    else if (Array.isArray(value))
      for (let k = 0; k < value.length; k++)
        if (typeof value[k] === 'number') yield { ...told, [name]: value.with(k, value[k] + change) };
}
