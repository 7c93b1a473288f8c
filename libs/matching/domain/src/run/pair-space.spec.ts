import { solveAssignment } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { someEntangledPool, someTerms } from '../testing/some-terms.js';
import { allowedPairs } from './allowed-pairs.js';
import { findOptimum, pricesCover } from './find-optimum.js';

const side = (pool: PoolMember[], wanted: string) => pool.filter(({ role }) => role === wanted);

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
