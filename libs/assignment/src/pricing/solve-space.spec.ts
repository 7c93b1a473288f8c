import fc from 'fast-check';
import { verifyCertificate } from '../certificate.js';
import { solveAssignment } from '../solve.js';
import { amountOf, anySpace, problemOfSpace, type SomeSpace } from '../testing/spaces.js';
import { firstUncovered } from './check-prices.js';
import { solveSpace } from './solve-space.js';
import { nearPairs, type PairRows } from './near-pairs.js';
import { openPairs } from './space/open-pairs.js';
import { openTerms } from './terms/open-terms.js';

const blockOf = ({ space }: SomeSpace, mentor: number) =>
  space.blockStart.findLastIndex((start) => start <= mentor);

const ROUNDS = { whole: 0 };

describe('the optimum over all allowed pairs of a space', () => {
  it.each([
    ['priced round after round', ROUNDS],
    ['read whole', {}],
  ])('is the optimum of the pairs read one by one, and its prices prove it: %s', (_, how) => {
    fc.assert(
      fc.property(anySpace, (some) => {
        const all = problemOfSpace(some);
        const { solution } = solveSpace(some.space, some.capacities, how);
        expect(solution.total).toBe(solveAssignment(all).total);
        expect(verifyCertificate(all, solution)).toEqual({ valid: true });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same, pair by pair and price by price, on two threads', () => {
    fc.assert(
      fc.property(anySpace, (some) => {
        const alone = solveSpace(some.space, some.capacities, ROUNDS);
        expect(solveSpace(some.space, some.capacities, { ...ROUNDS, threads: 2 })).toEqual(alone);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps but a part of the pairs', async () => {
    const address = new URL('../../../../test/bench/all-pairs-space.mjs', import.meta.url).href;
    const { spaceOf, openers } = await import(address);
    const { space, capacities } = spaceOf({ n: 2000, caps: 'unit' });
    const { solution, storedPairs, rounds } = solveSpace(space, capacities, { ...ROUNDS, openers });
    const again = solveSpace(space, capacities, { ...ROUNDS, openers, threads: 2 });
    expect(again.solution).toEqual(solution);
    expect(solveSpace(space, capacities, { openers }).solution.total).toBe(solution.total);
    expect(storedPairs).toBeLessThan(36_000);
    expect(rounds).toBeLessThan(15);
  }, 60_000);

  it('is 7,151,394 for the 817,084 pairs of the generator’s 10,000 mentees in the tight regime', async () => {
    const address = new URL('../../../../test/bench/all-pairs-space.mjs', import.meta.url).href;
    const { spaceOf, openers } = await import(address);
    const { space, capacities } = spaceOf({ n: 10_000, caps: 'unit' });
    const { solution, storedPairs } = solveSpace(space, capacities, { openers });
    expect({ total: solution.total, storedPairs }).toEqual({ total: 7_151_394, storedPairs: 817_084 });
    expect(firstUncovered(space, solution, { openers })).toBe(-1);
    const told: number[] = [];
    const priced = solveSpace(space, capacities, {
      openers,
      whole: 800_000,
      onRound: (left) => told.push(left),
    });
    expect(priced.solution.total).toBe(7_151_394);
    expect(told.at(-1)).toBe(0);
  }, 60_000);

  it('needs a place of every mentor', () => {
    const [{ space }] = fc.sample(
      anySpace.filter(({ space: { mentors } }) => mentors > 0),
      1,
    );
    const none = new Int32Array(space.mentors);
    expect(() => solveSpace(space, none)).toThrow('capacity-out-of-range');
    expect(() => solveSpace(space, new Int32Array(space.mentors + 1))).toThrow('wrong-length');
  });
});

describe('looking for a pair that prices do not cover', () => {
  it('finds the first mentee who has one, whatever blocks, keys and bounds may skip', () => {
    const prices = fc.array(fc.constantFrom(0, 0, 50, 120, 300, 700), { minLength: 130, maxLength: 130 });
    fc.assert(
      fc.property(anySpace, prices, prices, (some, left, right) => {
        const mentorPrices = Int32Array.from(left.concat(left).slice(0, some.space.mentors));
        const menteePrices = Int32Array.from(right.slice(0, some.space.mentees));
        const { rowStart, columns, scores } = problemOfSpace(some);
        const plain = menteePrices.findIndex((price, i) =>
          Array.from({ length: rowStart[i + 1]! - rowStart[i]! }, (_, k) => rowStart[i]! + k).some(
            (e) => scores[e]! > price + mentorPrices[columns[e]!]!,
          ),
        );
        expect(firstUncovered(some.space, { menteePrices, mentorPrices })).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the pairs of a space', () => {
  const pairsOf = ({ rowStart, columns, scores }: PairRows) =>
    Array.from({ length: rowStart.length - 1 }, (_, mentee) => rowStart.slice(mentee, mentee + 2)).map(
      ([from, to]) => Array.from({ length: to! - from! }, (_, k) => [columns[from! + k], scores[from! + k]]),
    );

  it('are read one by one as they are', () => {
    fc.assert(
      fc.property(anySpace, (some) => {
        const read = openPairs(some.space);
        const plain = pairsOf(problemOfSpace(some)).map((row) => new Map(row as [number, number][]));
        for (const [mentee, row] of plain.entries())
          for (let mentor = 0; mentor < some.space.mentors; mentor++)
            expect(read(mentor, mentee)).toBe(row.get(mentor) ?? -1);
      }),
      { numRuns: 50 },
    );
  });

  it('near the prices are those that fall short of them by no more than the slack', () => {
    const prices = fc.array(fc.constantFrom(0, 0, 50, 120, 300, 700), { minLength: 130, maxLength: 130 });
    fc.assert(
      fc.property(anySpace, prices, prices, fc.nat(400), fc.nat(20), (some, left, right, slack, room) => {
        const mentorPrices = Int32Array.from(left.concat(left).slice(0, some.space.mentors));
        const menteePrices = Int32Array.from(right.slice(0, some.space.mentees));
        const near = pairsOf(problemOfSpace(some)).map((row, mentee) =>
          row.filter(([m, score]) => menteePrices[mentee]! + mentorPrices[m!]! - score! <= slack),
        );
        const pricesOf = { menteePrices, mentorPrices };
        expect(pairsOf(nearPairs(some.space, pricesOf, slack)!)).toEqual(near);
        expect(pairsOf(nearPairs(some.space, pricesOf, slack, { room: room + 1 })!)).toEqual(near);
        const count = near.flat().length;
        const bounded = (most: number) => nearPairs(some.space, pricesOf, slack, { most });
        expect(bounded(count)).toBeDefined();
        if (count > 0) expect(bounded(count - 1)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('a term', () => {
  it('is what its columns say, pair by pair, and never more than its bound for the block', () => {
    fc.assert(
      fc.property(anySpace, (some) => {
        const { terms, blockStart, mentors, mentees } = some.space;
        const open = openTerms(terms, blockStart);
        for (let mentee = 0; mentee < mentees; mentee++)
          for (let mentor = 0; mentor < mentors; mentor++)
            terms.forEach((term, t) => {
              const sum = Int32Array.of(0);
              const kept = open[t]!.narrow(mentee, Int32Array.of(mentor), sum, 1, -1);
              expect(kept).toBe(amountOf(term, mentor, mentee) < (term.least ?? 0) ? 0 : 1);
              if (kept === 0) return;
              expect(sum[0]).toBe(amountOf(term, mentor, mentee));
              const bound = open[t]!.most(mentee, blockOf(some, mentor));
              expect(bound).toBeGreaterThanOrEqual(sum[0]!);
              expect(bound).toBeLessThanOrEqual(open[t]!.greatest);
            });
      }),
      { numRuns: 25 },
    );
  });
});
