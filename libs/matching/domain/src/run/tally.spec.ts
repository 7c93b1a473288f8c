import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { placesLeft } from '../rules/capacity.rule.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { personRules, preparePairRules } from '../rules/prepare-rules.js';
import { scorePair } from '../score/scorer.js';
import { someEntangledPool, someTerms } from '../testing/some-terms.js';
import { MINIMUM_SCORE, prepareTally } from './tally.js';

type Terms = Parameters<typeof prepareTally>[2];

/** The names of all that stands between two people, worked out for them alone. */
function obstacles(person: PoolMember, candidate: PoolMember, { settings, runOn }: Terms): Set<string> {
  const [mentor, mentee] = person.role === 'mentor' ? [person, candidate] : [candidate, person];
  const own = personRules(settings.rules).filter(({ rule, settings: own }) =>
    rule.blocks(candidate, own, runOn),
  );
  const pair = preparePairRules([mentor], [mentee], rulesInForce(settings, runOn));
  const found = new Set([
    ...(placesLeft(candidate) === 0 ? ['capacity'] : []),
    ...own.map(({ rule }) => rule.key),
    ...pair.filter(({ blocks }) => blocks(0, 0)).map(({ key }) => key),
  ]);
  const low = scorePair(mentor, mentee, settings.criteria, runOn) < settings.minimumScore;
  return found.size === 0 && low ? new Set([MINIMUM_SCORE]) : found;
}

describe('the count of what stands in the way', () => {
  it('is that of every pair looked at by itself, for both sides, all rules and criteria', () => {
    fc.assert(
      fc.property(someEntangledPool, someTerms, (pool, terms) => {
        for (const role of ['mentor', 'mentee'] as const) {
          const people = pool.filter((one) => one.role === role);
          const candidates = pool.filter((one) => one.role !== role);
          const tallyOf = prepareTally(people, candidates, terms);
          people.forEach((person, number) => {
            const { keys, blocked, alone, possible } = tallyOf(number);
            const found = candidates.map((candidate) => obstacles(person, candidate, terms));
            expect(possible).toBe(found.filter(({ size }) => size === 0).length);
            keys.forEach((key, k) => {
              expect([key, blocked[k]]).toEqual([key, found.filter((each) => each.has(key)).length]);
              const only = found.filter((each) => each.size === 1 && each.has(key));
              expect([key, alone[k]]).toEqual([key, only.length]);
            });
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});
