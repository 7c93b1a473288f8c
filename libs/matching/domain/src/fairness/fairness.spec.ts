import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { CRITERIA } from '../criteria/registry.js';
import { runMatch } from '../run/run-match.js';
import { somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { FAIRNESS_DIMENSIONS, NOT_TOLD } from './groups.js';
import { measureFairness } from './measure.js';
import { withoutSmallGroups } from './small-groups.js';
import { meanInterval, rateInterval, spreadOf } from './statistics.js';

const settings = presetSettings('duos-de-demain');
const measured = (pool: PoolMember[]) => {
  const snapshot = { settings, runOn: TODAY, pool };
  const { pairs } = runMatch(snapshot);
  return { pairs, fairness: measureFairness(snapshot, pairs) };
};
const free = { interests: ['a', 'b'], availability: ['sat-morning' as const] };

describe('fairness of a run', () => {
  it('compares groups by rate, score and waiting, each with its size and interval', () => {
    const pool = [
      aMentor({ participationId: 'm1', ...free }),
      aMentor({ participationId: 'm2', ...free }),
      ...['a', 'b', 'c', 'd'].map((id, i) =>
        aMentee({
          participationId: id,
          ...free,
          gender: i < 3 ? 'female' : 'male',
          channel: i === 0 ? 'CADA Amiens' : null,
          video: i < 2,
          department: i < 2 ? '75' : '13',
          registeredOn: `2026-11-0${i + 1}`,
        }),
      ),
      aMentee({ participationId: 'not ready', screeningMissing: ['entretien'] }),
    ];
    const { mentee, mentor } = measured(pool).fairness;
    expect(mentee.whole).toMatchObject({
      people: 4,
      matched: 2,
      rate: 50,
      rateInterval: { low: 15, high: 85 },
    });
    expect(
      mentee.groups.gender.map(({ key, people, matched, rateDifference }) => [
        key,
        people,
        matched,
        rateDifference,
      ]),
    ).toEqual([
      ['female', 3, 2, 16.7],
      ['male', 1, 0, -50],
    ]);
    expect(mentee.groups.channel.map(({ key, rate }) => [key, rate])).toEqual([
      [NOT_TOLD, 33.3],
      ['CADA Amiens', 100],
    ]);
    expect(mentee.whole.waitingMatched).toEqual({ count: 2, mean: 19.5, median: 19, p90: 20, max: 20 });
    expect(mentee.whole.waitingLeft).toEqual({ count: 2, mean: 17.5, median: 17, p90: 18, max: 18 });
    expect(mentor.whole).toMatchObject({ people: 2, matched: 2, rate: 100 });
  });

  it('counts everyone who could be matched once in each dimension but languages, and means over the pairs', () => {
    fc.assert(
      fc.property(somePool(6), (pool) => {
        const { fairness, pairs } = measured(pool);
        for (const { whole, groups } of Object.values(fairness)) {
          for (const dimension of FAIRNESS_DIMENSIONS.filter((one) => one !== 'language')) {
            const people = groups[dimension].reduce((sum, group) => sum + group.people, 0);
            expect(people).toBe(whole.people);
          }
          expect(whole.waitingMatched.count + whole.waitingLeft.count).toBe(whole.people);
          if (pairs.length === 0) continue;
          const mean = pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
          expect(whole.score).toBeCloseTo(mean, 0);
        }
      }),
    );
  });

  it('shows others than coordinators no group under five, nor one that subtraction would give', () => {
    const people = (count: number, about: Partial<PoolMember>) =>
      Array.from({ length: count }, (_, i) =>
        aMentee({ participationId: `${about.gender}${about.department}${i}`, ...about }),
      );
    const pool = [
      ...people(9, { gender: 'female', department: '75' }),
      ...people(6, { gender: 'male', department: '75' }),
      ...people(2, { gender: 'other', department: '13' }),
    ];
    const { fairness } = measured(pool);
    expect(fairness.mentee.groups.gender).toHaveLength(3);
    const { mentee, mentor } = withoutSmallGroups(fairness);
    // The two left out could be worked out from the whole: the six leave with them.
    expect(mentee!.groups.gender.map(({ key }) => key)).toEqual(['female']);
    expect(mentee!.groups.department).toEqual([]);
    expect(mentee!.groups.gender[0].waitingLeft).toMatchObject({ count: 9, max: null });
    expect(mentor).toBeNull();
  });

  it('reads the channel, which no criterion may read but a continuity that the mentee’s own file asks for', () => {
    expect(CRITERIA.filter(({ reads }) => reads.includes('channel')).map(({ key }) => key)).toEqual([
      'continuity',
    ]);
    fc.assert(
      fc.property(somePool(5), fc.string(), (pool, channel) => {
        const plain = pool.map((one) => ({ ...one, keptTies: null }));
        const changed = plain.map((one) => ({ ...one, channel }));
        expect(measured(changed).pairs).toEqual(measured(plain).pairs);
      }),
    );
  });
});

describe('the figures', () => {
  it.each([
    [0, 5, 0, 43.4],
    [5, 5, 56.6, 100],
    [1, 1, 20.7, 100],
    [50, 100, 40.4, 59.6],
  ])('give %i of %i the interval %d to %d', (hits, all, low, high) => {
    expect(rateInterval(hits, all)).toEqual({ low, high });
  });

  it('say nothing of nobody', () => {
    expect(rateInterval(0, 0)).toBeNull();
    expect(meanInterval([500], { least: 0, most: 1000 })).toBeNull();
    expect(spreadOf([])).toEqual({ count: 0, mean: null, median: null, p90: null, max: null });
  });

  it('widen for few, within what a score can be', () => {
    expect(meanInterval([400, 600], { least: 0, most: 1000 })).toEqual({ low: 0, high: 1000 });
    expect(meanInterval([490, 500, 510, 500], { least: 0, most: 1000 })).toEqual({ low: 487, high: 513 });
  });
});
