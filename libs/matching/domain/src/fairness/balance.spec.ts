import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { hardRules } from '../rules/hard-rules.js';
import { computeRun } from '../run/compute-run.js';
import { runMatch } from '../run/run-match.js';
import { verifyRun } from '../run/verify-run.js';
import { maxPoints, scorePair } from '../score/scorer.js';
import { matchingSchema } from '../settings.js';
import { someMentee, someMentor, somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { balancedSettings } from './balance.js';
import { measureFairness } from './measure.js';
import { previewBalance } from './preview-balance.js';
import { settleFairness } from './settle.js';

const settings = presetSettings('duos-de-demain');
const snapshot = (pool: PoolMember[], own = settings) => ({ runOn: TODAY, settings: own, pool });
const none = { waiting: 0, added: [] };
const waitingPoints = (mentee: PoolMember) => {
  const curve = settings.criteria.find(({ criterion }) => criterion === 'waiting')!;
  return scorePair(aMentor(), mentee, [curve], TODAY);
};

describe('the slider between quality and waiting', () => {
  it('changes nothing at zero', () => {
    expect(balancedSettings(settings, TODAY, none)).toBe(settings);
  });

  it('blends the score with the waiting, each in its share', () => {
    fc.assert(
      fc.property(
        someMentor('m'),
        someMentee('e'),
        fc.integer({ min: 1, max: 100 }),
        (mentor, mentee, waiting) => {
          const { criteria } = balancedSettings(settings, TODAY, { waiting, added: [] });
          const own = scorePair(mentor, mentee, settings.criteria, TODAY);
          const blend = ((100 - waiting) * own + waiting * waitingPoints(mentee)) / 100;
          const blended = scorePair(mentor, mentee, criteria, TODAY);
          // Maximum points are whole numbers: each criterion may lose or gain less than one.
          expect(Math.abs(blended - blend)).toBeLessThanOrEqual(criteria.length);
          expect(maxPoints(criteria).reduce((sum, each) => sum + each, 0)).toBe(1000);
        },
      ),
    );
  });

  it('is measured by the programme’s own score', () => {
    const pool = [aMentor({ participationId: 'm' }), aMentee({ participationId: 'e' })];
    const waiting = snapshot(pool, balancedSettings(settings, TODAY, { waiting: 100, added: [] }));
    const { mentee } = measureFairness(waiting, computeRun(waiting).proof().pairs);
    expect(mentee.whole.score).toBe(scorePair(pool[0], pool[1], settings.criteria, TODAY));
  });

  it('weighs waiting by three months where the programme does not', () => {
    const without = {
      ...settings,
      criteria: settings.criteria.filter(({ criterion }) => criterion !== 'waiting'),
    };
    const { criteria } = balancedSettings(without, TODAY, { waiting: 100, added: [] });
    expect(scorePair(aMentor(), aMentee({ registeredOn: '2026-08-23' }), criteria, TODAY)).toBe(500);
  });

  it('allows no pair that the programme does not, and proves the blended total', () => {
    fc.assert(
      fc.property(somePool(5), fc.integer({ min: 0, max: 100 }), (pool, waiting) => {
        const balanced = snapshot(pool, balancedSettings(settings, TODAY, { waiting, added: [] }));
        const run = computeRun(balanced);
        expect(verifyRun(balanced, run.proof())).toBe(true);
        const person = (id: string) => pool.find((one) => one.participationId === id)!;
        for (const { mentorParticipationId, menteeParticipationId, score, parts } of run.pairs()) {
          const pair = [person(mentorParticipationId), person(menteeParticipationId)] as const;
          expect(hardRules(...pair, settings, TODAY)).toEqual([]);
          expect(scorePair(...pair, settings.criteria, TODAY)).toBeGreaterThanOrEqual(settings.minimumScore);
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        }
      }),
    );
  });

  const free = { interests: ['a', 'b'], availability: ['sat-morning' as const], video: true };
  const pool = [
    aMentor({ participationId: 'm', ...free }),
    aMentee({ participationId: 'fits', ...free, registeredOn: '2026-11-20' }),
    aMentee({ participationId: 'waits', ...free, interests: ['a'], registeredOn: '2025-11-20' }),
  ];

  it('shows before a run who would change, with figures of whole runs', () => {
    const { positions } = previewBalance(snapshot(pool), [0, 100]);
    expect(positions).toMatchObject([
      {
        waiting: 0,
        duos: 1,
        gained: [],
        lost: [],
        moved: 0,
        waitingMatched: { mean: 1 },
        waitingLeft: { mean: 366 },
      },
      { waiting: 100, duos: 1, gained: ['waits'], lost: ['fits'], waitingMatched: { mean: 366 } },
    ]);
    expect(positions[0].quality).toBe(runMatch(snapshot(pool)).total);
    expect(positions[1].quality).toBeLessThan(positions[0].quality);
  });

  it('never gives more quality than none of it', () => {
    fc.assert(
      fc.property(somePool(5), (people) => {
        const [first, ...others] = previewBalance(snapshot(people), [0, 30, 60, 100]).positions;
        for (const { quality } of others) expect(quality).toBeLessThanOrEqual(first.quality);
      }),
    );
  });
});

describe('a floor on the rate of a group', () => {
  const since = (months: number) => ({ registeredOn: `2026-0${9 - months}-01` });
  const free = { interests: ['a', 'b'], availability: ['sat-morning' as const], video: true };
  const floor = (minimumRate: number, key?: string) => ({
    ...settings,
    fairness: { waiting: 0, groups: [{ role: 'mentee' as const, by: 'gender' as const, key, minimumRate }] },
  });
  const pool = [
    ...['m1', 'm2'].map((id) => aMentor({ participationId: id, ...free })),
    ...['a', 'b'].map((id) => aMentee({ participationId: id, gender: 'male', ...free })),
    ...['c', 'd'].map((id, i) =>
      aMentee({ participationId: id, gender: 'female', ...free, interests: ['a'], ...since(i) }),
    ),
  ];

  it('is reached with the fewest points, and says what it took', () => {
    const { floors, run, snapshot: kept } = settleFairness(snapshot(pool, floor(50, 'female')), 0);
    expect(floors).toMatchObject([
      { key: 'female', people: 2, least: 1, before: 0, matched: 1, achieved: true },
    ]);
    const [{ points }] = floors;
    expect(points).toBeGreaterThan(0);
    const fewer = { waiting: 0, added: [{ ...floors[0], points: points - 1 }] };
    const under = computeRun({ ...kept, settings: balancedSettings(floor(50, 'female'), TODAY, fewer) });
    const women = ['c', 'd'];
    const matched = under.proof().pairs.filter((pair) => women.includes(pair.menteeParticipationId));
    expect(matched).toEqual([]);
    expect(verifyRun(kept, run.proof())).toBe(true);
    expect(kept.settings.fairness?.added).toMatchObject([{ key: 'female', points }]);
  });

  it('costs nothing when it holds anyway, and says so when it cannot', () => {
    expect(settleFairness(snapshot(pool, floor(100, 'male')), 0).floors).toMatchObject([
      { points: 0, achieved: true },
    ]);
    const alone = [
      ...pool,
      aMentee({ participationId: 'x', gender: 'other', availability: ['mon-evening'] }),
    ];
    expect(settleFairness(snapshot(alone, floor(100, 'other')), 0).floors).toMatchObject([
      { key: 'other', people: 1, matched: 0, achieved: false },
    ]);
  });

  it('holds for each group of five and more when none is named', () => {
    const many = (gender: 'female' | 'male', interests: string[]) =>
      Array.from({ length: 5 }, (_, i) =>
        aMentee({ participationId: `${gender}${i}`, gender, ...free, interests, ...since(i) }),
      );
    const mentors = Array.from({ length: 5 }, (_, i) => aMentor({ participationId: `m${i}`, ...free }));
    const people = [...mentors, ...many('female', ['a']), ...many('male', ['a', 'b'])];
    const { floors } = settleFairness(snapshot(people, floor(40)), 0);
    expect(floors.map(({ key, matched, achieved }) => [key, matched >= 2, achieved])).toEqual([
      ['female', true, true],
      ['male', true, true],
    ]);
  });

  it('is told as achieved exactly when its count is', () => {
    fc.assert(
      fc.property(somePool(6), fc.integer({ min: 1, max: 100 }), (people, rate) => {
        const { floors, run } = settleFairness(snapshot(people, floor(rate, 'female')), 0);
        const women = people.filter(({ role, gender }) => role === 'mentee' && gender === 'female');
        const placed = new Set(run.proof().pairs.map((pair) => pair.menteeParticipationId));
        for (const { achieved, matched, least } of floors) {
          expect(matched).toBe(women.filter((one) => placed.has(one.participationId)).length);
          expect(achieved).toBe(matched >= least);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is data that a programme is told off for when it makes no sense', () => {
    const read = (fairness: object) => matchingSchema.safeParse({ ...settings, fairness }).success;
    expect(read({ waiting: 30, groups: [{ by: 'gender', minimumRate: 40 }] })).toBe(true);
    expect(read({ waiting: 101 })).toBe(false);
    expect(read({ groups: [{ by: 'religion', minimumRate: 40 }] })).toBe(false);
    expect(read({ groups: [{ by: 'gender', minimumRate: 0 }] })).toBe(false);
    expect(read({ added: [{ role: 'mentee', by: 'gender', key: 'female', points: 5 }] })).toBe(false);
    const twice = { by: 'gender', key: 'female', minimumRate: 40 };
    expect(read({ groups: [twice, twice] })).toBe(false);
  });
});
