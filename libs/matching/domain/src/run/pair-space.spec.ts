import { solveAssignment } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { CRITERIA } from '../criteria/registry.js';
import type { MatchingSettings } from '../settings.js';
import { somePool } from '../testing/arbitrary-people.js';
import { someSettings } from '../testing/arbitrary-settings.js';
import { TODAY } from '../testing/people.js';
import { allowedPairs } from './allowed-pairs.js';
import { findOptimum, pricesCover } from './find-optimum.js';

const RULE_SETS: MatchingSettings['rules'][] = [
  [],
  [{ rule: 'compatriot' }, { rule: 'gender-wish' }, { rule: 'past-pair' }],
  [{ rule: 'past-pair', unlessWished: true } as never],
  ...(['commune', 'intercommunality', 'department', 'neighbour', 'region', 'elsewhere'] as const).flatMap(
    (within) => [true, false].map((orVideo) => [{ rule: 'territory', within, orVideo } as never]),
  ),
  ...[1, 2, 3].map((atLeast) => [{ rule: 'availability', atLeast } as never]),
  [{ rule: 'language', enoughFrench: 'B1', commonFrom: 'B2', unknownLevel: 'B2' } as never],
];
const hard = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined });
const someCriterion = fc
  .constantFrom(...CRITERIA.map(({ key }) => key))
  .chain((key) => fc.tuple(someSettings(key), fc.oneof(fc.constant(undefined), hard)))
  .map(([settings, hardBelow]) => ({ ...settings, hardBelow }));
const someTerms = fc
  .record({
    rules: fc.constantFrom(...RULE_SETS),
    criteria: fc.uniqueArray(someCriterion, {
      minLength: 1,
      maxLength: 6,
      selector: ({ criterion }) => criterion,
    }),
    minimumScore: fc.constantFrom(0, 0, 400),
  })
  .map((settings) => ({ settings: settings as unknown as MatchingSettings, runOn: TODAY }));
/** People are asked about former partners and twins as well. */
const somePeople = somePool(7).chain((pool) =>
  fc
    .array(fc.constantFrom('p-m0', 'p-e0', 'p-e1'), { minLength: pool.length, maxLength: pool.length })
    .map((past) => pool.map((one, k) => ({ ...one, capacity: 1 + (k % 3), pastPartnerIds: [past[k]] }))),
);
const side = (pool: PoolMember[], wanted: string) => pool.filter(({ role }) => role === wanted);

describe('the optimum found by pricing columns', () => {
  it('is that over every allowed pair, with all rules and criteria there are, and its prices cover them', () => {
    fc.assert(
      fc.property(somePeople, someTerms, (pool, terms) => {
        const [mentors, mentees] = [side(pool, 'mentor'), side(pool, 'mentee')];
        const plain = solveAssignment(allowedPairs(mentors, mentees, terms));
        const found = findOptimum(mentors, mentees, terms, 1, () => {});
        expect(found.total).toBe(plain.total);
        expect(pricesCover(mentors, mentees, terms, found, 1)).toBe(true);
        const cheaper = found.menteePrices.map((price) => Math.max(0, price - 1));
        const tight = found.mentorOf.some((mentor, e) => mentor >= 0 && found.menteePrices[e] > 0);
        if (tight)
          expect(pricesCover(mentors, mentees, terms, { ...found, menteePrices: cheaper }, 1)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });
});
