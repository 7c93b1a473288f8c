import { isShareable, openPairs, solveAssignment } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { someEntangledPool, someTerms } from '../testing/some-terms.js';
import { allowedPairs } from './allowed-pairs.js';
import { findOptimum, pricesCover } from './find-optimum.js';
import { byTerritory, layOutPairs } from './pair-space.js';

const side = (pool: PoolMember[], wanted: string) => pool.filter(({ role }) => role === wanted);

describe('people laid out in columns', () => {
  it('make the pairs and scores that each two of them make, with all rules and criteria there are', () => {
    fc.assert(
      fc.property(someEntangledPool, someTerms, (pool, terms) => {
        const [mentors, mentees] = [side(pool, 'mentor'), side(pool, 'mentee')];
        const sorted = byTerritory(mentors);
        const { rowStart, columns, scores } = allowedPairs(sorted, mentees, terms);
        const score = openPairs(layOutPairs(sorted, mentees, terms.settings, terms.runOn));
        mentees.forEach((_, e) => {
          const row = new Map(
            Array.from(columns.subarray(rowStart[e], rowStart[e + 1]), (m, k) => [
              m,
              scores[rowStart[e] + k],
            ]),
          );
          sorted.forEach((_one, m) => expect(score(m, e)).toBe(row.get(m) ?? -1));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('can be given to threads whatever criteria and hard criteria there are, if each is worth a point', () => {
    fc.assert(
      fc.property(someEntangledPool, someTerms, (pool, { settings, runOn }) => {
        const [mentors, mentees] = [byTerritory(side(pool, 'mentor')), side(pool, 'mentee')];
        const criteria = settings.criteria.map((one) => ({ ...one, weight: 100 }));
        expect(isShareable(layOutPairs(mentors, mentees, { ...settings, criteria }, runOn))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the optimum found by pricing columns', () => {
  it('is that over every allowed pair, with all rules and criteria there are, and its prices cover them', () => {
    fc.assert(
      fc.property(someEntangledPool, someTerms, (pool, terms) => {
        const [mentors, mentees] = [side(pool, 'mentor'), side(pool, 'mentee')];
        const plain = solveAssignment(allowedPairs(mentors, mentees, terms));
        const found = findOptimum(mentors, mentees, terms, 1);
        expect(found.total).toBe(plain.total);
        expect(pricesCover(mentors, mentees, terms, found, 1)).toBe(true);
        const cheaper = found.menteePrices.map((price) => Math.max(0, price - 1));
        const tight = found.mentorOf.some((mentor, e) => mentor >= 0 && found.menteePrices[e] > 0);
        if (tight)
          expect(pricesCover(mentors, mentees, terms, { ...found, menteePrices: cheaper }, 1)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
