import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { hardRules } from '../rules/hard-rules.js';
import { scorePair } from '../score/scorer.js';
import { someMentee, someMentor, somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { canonicalJson, hashOf } from './canonical-json.js';
import { computeRun } from './compute-run.js';
import { hashOfRun } from './run-hash.js';
import { runMatch } from './run-match.js';
import type { MatchSnapshot } from './snapshot.js';
import { verifyRun } from './verify-run.js';

const settings = presetSettings('duos-de-demain');
const snapshot = (pool: PoolMember[]): MatchSnapshot => ({ runOn: TODAY, settings, pool });
const placed = (id: string, ...pool: PoolMember[]) =>
  runMatch(snapshot(pool)).pairs.filter(
    (pair) => pair.menteeParticipationId === id || pair.mentorParticipationId === id,
  );

const free = { interests: ['a', 'b'], availability: ['sat-morning' as const] };

describe('a match run', () => {
  it('prefers the best total to the best single pair', () => {
    const pool = [
      aMentor({ participationId: 'near', department: '75', ...free }),
      aMentor({ participationId: 'far', department: '78', ...free }),
      aMentee({ participationId: 'parisian', department: '75', video: false, ...free }),
      aMentee({ participationId: 'northerner', department: '93', video: false, ...free }),
    ];
    const { pairs, total } = runMatch(snapshot(pool));
    expect(pairs).toHaveLength(2);
    expect(total).toBe(pairs.reduce((sum, { score }) => sum + score, 0));
  });

  it('gives a mentor as many mentees as he or she has places left', () => {
    const mentees = ['e1', 'e2', 'e3', 'e4'].map((id) => aMentee({ participationId: id, ...free }));
    expect(
      placed('m', aMentor({ participationId: 'm', capacity: 3, openDuos: 1, ...free }), ...mentees),
    ).toHaveLength(2);
  });

  it('leaves nobody without a pair or a reason, and lists nobody who looks for none', () => {
    fc.assert(
      fc.property(somePool(6), (pool) => {
        const { pairs, unmatched } = runMatch(snapshot(pool));
        const inPairs = new Set(pairs.flatMap((p) => [p.mentorParticipationId, p.menteeParticipationId]));
        const looking = pool.filter(({ role, capacity }) => role === 'mentee' || capacity > 0);
        const listed = unmatched.map(({ participationId }) => participationId);
        expect([...inPairs, ...listed].sort()).toEqual(looking.map((one) => one.participationId).sort());
        for (const { reasons } of unmatched) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('proposes only allowed pairs, with the score of the two people and parts that add up', () => {
    fc.assert(
      fc.property(somePool(6), (pool) => {
        const person = (id: string) => pool.find((one) => one.participationId === id)!;
        for (const pair of runMatch(snapshot(pool)).pairs) {
          const [mentor, mentee] = [person(pair.mentorParticipationId), person(pair.menteeParticipationId)];
          expect(hardRules(mentor, mentee, settings, TODAY)).toEqual([]);
          expect(pair.score).toBe(scorePair(mentor, mentee, settings.criteria, TODAY));
          expect(pair.parts.reduce((sum, { points }) => sum + points, 0)).toBe(pair.score);
        }
      }),
    );
  });

  it('never loses by one person more', () => {
    fc.assert(
      fc.property(somePool(5), fc.oneof(someMentor('new'), someMentee('new')), (pool, arrival) => {
        const before = runMatch(snapshot(pool)).total;
        expect(runMatch(snapshot([...pool, arrival])).total).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('reaches the total of trying every assignment', () => {
    fc.assert(
      fc.property(somePool(4), (pool) => {
        expect(runMatch(snapshot(pool)).total).toBe(bestByTrying(pool));
      }),
    );
  });

  it('gives the same bytes again, and whatever the order of the pool', () => {
    const shuffled = somePool(6).chain((pool) =>
      fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length })),
    );
    fc.assert(
      fc.property(shuffled, ([pool, again]) => {
        const result = runMatch(snapshot(pool));
        expect(canonicalJson(runMatch(snapshot(again)))).toBe(canonicalJson(result));
      }),
    );
  });

  it('survives being kept as JSON: the inputs replay to the same hash', () => {
    fc.assert(
      fc.property(somePool(5), (pool) => {
        const kept = JSON.parse(JSON.stringify(snapshot(pool))) as MatchSnapshot;
        expect(hashOf(runMatch(kept))).toBe(hashOf(runMatch(snapshot(pool))));
      }),
    );
  });

  it('has the same hash and proof read part by part as at once', () => {
    fc.assert(
      fc.property(somePool(5), (pool) => {
        const run = computeRun(snapshot(pool));
        const result = run.result();
        expect(hashOfRun(run)).toBe(hashOf(result));
        expect([run.pairCount, run.unmatchedCount]).toEqual([result.pairs.length, result.unmatched.length]);
        expect(verifyRun(snapshot(pool), run.proof())).toBe(true);
      }),
    );
  });

  it('can be checked by its certificate, which a changed number betrays', () => {
    const pool = [aMentor({ participationId: 'm', ...free }), aMentee({ participationId: 'e', ...free })];
    const result = runMatch(snapshot(pool));
    expect(verifyRun(snapshot(pool), result)).toBe(true);
    expect(verifyRun(snapshot(pool), { ...result, total: result.total - 1 })).toBe(false);
    expect(verifyRun(snapshot(pool), { ...result, pairs: [] })).toBe(false);
    const [mentee] = result.certificate.mentees;
    const forged = { ...result.certificate, mentees: [{ ...mentee, price: mentee.price - 1 }] };
    expect(verifyRun(snapshot(pool), { ...result, certificate: forged })).toBe(false);
  });

  it('of an empty pool is an empty result', () => {
    expect(runMatch(snapshot([]))).toMatchObject({ total: 0, pairs: [], unmatched: [] });
  });

  it('tells its progress without going back, up to the end of the work', () => {
    const seen: number[] = [];
    const pool = Array.from({ length: 200 }, (_, i) => aMentee({ participationId: `e${i}`, ...free }));
    runMatch(snapshot([aMentor(free), ...pool]), (percent) => seen.push(percent));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeLessThanOrEqual(100);
  });

  it('tells its progress within the first round too, the longest of a large pool', () => {
    const seen: number[] = [];
    const pool = Array.from({ length: 600 }, (_, i) => aMentee({ participationId: `e${i}`, ...free }));
    runMatch(snapshot([aMentor(free), ...pool]), (percent) => seen.push(percent));
    // Told every 256 mentees, on the way from 5 % to the 15 % where the second round begins.
    expect(seen.slice(0, 3)).toEqual([5, 9, 13]);
  });
});

function bestByTrying(pool: PoolMember[]): number {
  const mentees = pool.filter(({ role }) => role === 'mentee');
  const mentors = pool.filter(({ role }) => role === 'mentor');
  const places = mentors.map(({ capacity }) => capacity);
  const best = (e: number): number => {
    if (e === mentees.length) return 0;
    const withOne = mentors.map((mentor, m) => {
      if (places[m] === 0 || hardRules(mentor, mentees[e], settings, TODAY).length > 0) return 0;
      const score = scorePair(mentor, mentees[e], settings.criteria, TODAY);
      if (score < settings.minimumScore) return 0;
      places[m]--;
      const total = score + best(e + 1);
      places[m]++;
      return total;
    });
    return Math.max(best(e + 1), ...withOne);
  };
  return best(0);
}
