import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { runMatch } from '../run/run-match.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { hardRules } from '../rules/hard-rules.js';
import { scorePair } from '../score/scorer.js';
import { somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { type Alternative, Alternatives } from './alternatives.js';

const settings = { ...presetSettings('duos-de-demain'), minimumScore: 0 };
const snapshotOf = (pool: readonly PoolMember[]): MatchSnapshot => ({ runOn: TODAY, settings, pool });
/** Costs are asked for exactly unless a spec is about bounds. */
const EXACT = { slack: 100_000 };
const alternativesIn = (pool: readonly PoolMember[], bounds = {}) => {
  const snapshot = snapshotOf(pool);
  const result = runMatch(snapshot);
  return { result, market: new Alternatives(snapshot, result, { ...EXACT, ...bounds }) };
};

/** The loss as two runs give it: the best total, and the best with the two put together beforehand. */
function costByTwoRuns(pool: readonly PoolMember[], mentor: PoolMember, mentee: PoolMember): number {
  const rest = pool
    .filter((one) => one !== mentee)
    .map((one) => (one === mentor ? { ...one, openDuos: one.openDuos + 1 } : one));
  const score = scorePair(mentor, mentee, settings.criteria, TODAY);
  return runMatch(snapshotOf(pool)).total - runMatch(snapshotOf(rest)).total - score;
}

const personOf = (pool: readonly PoolMember[], id: string) => pool.find((one) => one.participationId === id)!;

describe('the alternatives of a person in a run', () => {
  it('cost the cohort what two runs tell', () => {
    fc.assert(
      fc.property(somePool(5), (pool) => {
        const { market } = alternativesIn(pool);
        for (const person of pool) {
          for (const one of market.of(person, 3)) {
            const [mentor, mentee] = [one.mentorParticipationId, one.menteeParticipationId].map((id) =>
              personOf(pool, id),
            );
            expect(one.costInPoints).toBe(costByTwoRuns(pool, mentor, mentee));
            expect(one.exact).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the cheapest of all that the rules allow, the run’s own pairs left out', () => {
    fc.assert(
      fc.property(somePool(5), fc.integer({ min: 1, max: 4 }), (pool, count) => {
        const { market, result } = alternativesIn(pool);
        const formed = new Set(
          result.pairs.map((pair) => pair.menteeParticipationId + pair.mentorParticipationId),
        );
        for (const mentee of pool.filter(({ role }) => role === 'mentee')) {
          const others = pool
            .filter(({ role }) => role === 'mentor')
            .filter((mentor) => hardRules(mentor, mentee, settings, TODAY).length === 0)
            .filter((mentor) => !formed.has(mentee.participationId + mentor.participationId))
            .map((mentor) => costByTwoRuns(pool, mentor, mentee))
            .sort((a, b) => a - b);
          const found = market.of(mentee, count);
          expect(found.map(({ costInPoints }) => costInPoints)).toEqual(others.slice(0, count));
          for (const one of found) expect(market.of(mentee, 1, one.mentorParticipationId)).toEqual([one]);
          expect(market.of(mentee, 1, 'nobody')).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tell who would wait and who would change, and those changes are the cost', () => {
    fc.assert(
      fc.property(somePool(6), (pool) => {
        const { market, result } = alternativesIn(pool);
        const score = (mentor: string | null, mentee: string) =>
          mentor === null
            ? 0
            : scorePair(personOf(pool, mentor), personOf(pool, mentee), settings.criteria, TODAY);
        const mentorOf = new Map(
          result.pairs.map((pair) => [pair.menteeParticipationId, pair.mentorParticipationId]),
        );
        for (const person of pool) {
          for (const { changes, waiting, costInPoints } of market.of(person, 4)) {
            const lost = changes.map(
              ({ menteeParticipationId: id, from, to }) => score(from, id) - score(to, id),
            );
            expect(lost.reduce((sum, each) => sum + each, 0)).toBe(costInPoints);
            for (const { menteeParticipationId: id, from } of changes)
              expect(mentorOf.get(id) ?? null).toBe(from);
            const alone = changes.filter(({ to }) => to === null).map((one) => one.menteeParticipationId);
            const waitingMentees = waiting.filter(({ role }) => role === 'mentee');
            expect(waitingMentees.map(({ participationId }) => participationId)).toEqual(alone);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a run too large to take whole lie between what the prices prove and what a rearrangement nearby costs', () => {
    fc.assert(
      fc.property(somePool(6), fc.integer({ min: 0, max: 6 }), (pool, near) => {
        const { market } = alternativesIn(pool, { whole: 0, around: near });
        for (const person of pool) {
          for (const one of market.of(person, 3)) {
            const [mentor, mentee] = [one.mentorParticipationId, one.menteeParticipationId].map((id) =>
              personOf(pool, id),
            );
            const cost = costByTwoRuns(pool, mentor, mentee);
            expect(one.costAtLeast).toBeLessThanOrEqual(cost);
            expect(one.costInPoints).toBeGreaterThanOrEqual(cost);
            if (one.exact) expect(one.costInPoints).toBe(cost);
            expect(one.costInPoints).toBeLessThan(Infinity);
            if (near === 6) expect(one.costInPoints).toBe(cost);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same where the market is widened step by step as where it is wide from the start', () => {
    fc.assert(
      fc.property(somePool(6), fc.nat(100), (pool, firstSlack) => {
        const narrow = alternativesIn(pool, { firstSlack }).market;
        const wide = alternativesIn(pool, { firstSlack: 100_000 }).market;
        const costs = (found: Alternative[]) =>
          found.map(({ costInPoints, costAtLeast, exact }) => [costInPoints, costAtLeast, exact]);
        for (const person of pool) expect(costs(narrow.of(person, 3))).toEqual(costs(wide.of(person, 3)));
      }),
      { numRuns: 60 },
    );
  });

  it('stay within bounds where more pairs would have to be kept than there is room for', () => {
    fc.assert(
      fc.property(somePool(5), fc.nat(12), (pool, pairs) => {
        const { market } = alternativesIn(pool, { pairs, firstSlack: 20 });
        for (const person of pool) {
          for (const one of market.of(person, 2)) {
            const [mentor, mentee] = [one.mentorParticipationId, one.menteeParticipationId].map((id) =>
              personOf(pool, id),
            );
            const cost = costByTwoRuns(pool, mentor, mentee);
            expect(one.costAtLeast).toBeLessThanOrEqual(cost);
            expect(one.costInPoints).toBeGreaterThanOrEqual(cost);
            if (one.exact) expect(one.costInPoints).toBe(cost);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of any run stay within bounds when pairs that can hardly matter are left out', () => {
    fc.assert(
      fc.property(somePool(6), fc.integer({ min: 0, max: 400 }), (pool, slack) => {
        const { market } = alternativesIn(pool, { slack });
        for (const person of pool) {
          for (const one of market.of(person, 3)) {
            const [mentor, mentee] = [one.mentorParticipationId, one.menteeParticipationId].map((id) =>
              personOf(pool, id),
            );
            const cost = costByTwoRuns(pool, mentor, mentee);
            expect(one.costAtLeast).toBeLessThanOrEqual(cost);
            expect(one.costInPoints).toBeGreaterThanOrEqual(cost);
            if (one.exact) expect(one.costInPoints).toBe(cost);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  const free = { interests: ['a', 'b'], availability: ['sat-morning' as const] };
  const pool = [
    aMentor({ participationId: 'near', department: '75', ...free }),
    aMentor({ participationId: 'far', department: '93', ...free }),
    aMentee({ participationId: 'parisian', department: '75', ...free }),
    aMentee({ participationId: 'northerner', department: '93', ...free }),
  ];

  it('show that another mentor for one is another mentor for the other', () => {
    const [swap] = alternativesIn(pool).market.of({ role: 'mentee', participationId: 'parisian' }, 5);
    expect(swap).toMatchObject({
      mentorParticipationId: 'far',
      waiting: [],
      changes: [
        { menteeParticipationId: 'northerner', from: 'far', to: 'near' },
        { menteeParticipationId: 'parisian', from: 'near', to: 'far' },
      ],
    });
    expect(swap.parts.reduce((sum: number, { points }) => sum + points, 0)).toBe(swap.score);
  });

  it('name the person who would wait', () => {
    const short = pool.filter(({ participationId }) => participationId !== 'far');
    const { market } = alternativesIn(short);
    const [other] = market.of({ role: 'mentor', participationId: 'near' }, 5);
    expect(other).toMatchObject<Partial<Alternative>>({
      menteeParticipationId: 'northerner',
      waiting: [{ role: 'mentee', participationId: 'parisian' }],
    });
    expect(market.of({ role: 'mentee', participationId: 'northerner' }, 5)).toEqual([other]);
  });

  it('are none for someone who could not be matched, and for a stranger', () => {
    const { market } = alternativesIn([
      ...pool,
      aMentee({ participationId: 'open', screeningMissing: ['Entretien'] }),
    ]);
    expect(market.of({ role: 'mentee', participationId: 'open' }, 3)).toEqual([]);
    expect(market.of({ role: 'mentor', participationId: 'nobody' }, 3)).toEqual([]);
  });

  it('are refused on a proof that is about other people', () => {
    const { result } = alternativesIn(pool);
    expect(() => new Alternatives(snapshotOf(pool.slice(1)), result)).toThrow('other people');
  });
});
