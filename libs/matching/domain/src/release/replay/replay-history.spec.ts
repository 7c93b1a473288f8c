import { solveAssignment, verifyCertificate } from '@tdu/assignment';
import fc from 'fast-check';
import type { ArrivalHistory, HistoryPerson } from './arrival-history.js';
import { attributeScore } from './attribute-score.js';
import { GENERATED_SCORING, generateHistory, generateYearBefore } from './generate-history.js';
import { REGIME_KEYS } from './regimes.js';
import { replayHistory } from './replay-history.js';
import { fixedBatches, readReplayPolicy } from './replay-policy.js';
import type { SideSummary } from './replay-summary.js';

const policy = (text: string) => {
  const read = readReplayPolicy(text);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
};
/** The first weeks of a year. */
const weeks = (history: ArrivalHistory, until: string): ArrivalHistory => ({
  mentees: history.mentees.filter(({ arrivesOn }) => arrivesOn < until),
  mentors: history.mentors.filter(({ arrivesOn }) => arrivesOn < until),
});
const person = (id: string, arrivesOn: string, about: Partial<HistoryPerson> = {}): HistoryPerson => ({
  id,
  arrivesOn,
  leavesOn: null,
  capacity: 1,
  attributes: {},
  ...about,
});

describe('a generated year', () => {
  it('is the same for the same regime and seed, and another for another', () => {
    expect(generateHistory('balanced', 7)).toEqual(generateHistory('balanced', 7));
    expect(generateHistory('balanced', 7)).not.toEqual(generateHistory('balanced', 8));
  });

  it.each(REGIME_KEYS)('of the regime %s has the sides, the rhythm and the patience it says', (regime) => {
    const { mentees, mentors } = generateHistory(regime, 3);
    const ratio = mentees.length / mentors.length;
    if (regime === 'mentors-scarce') expect(ratio).toBeGreaterThan(1.3);
    if (regime === 'mentees-scarce') expect(ratio).toBeLessThan(0.75);
    const inMonth = (month: string) =>
      mentees.filter(({ arrivesOn }) => arrivesOn.slice(5, 7) === month).length;
    expect(inMonth('09')).toBeGreaterThan(inMonth('08') * (regime === 'autumn-burst' ? 4 : 2));
    const sundays = mentees.filter(({ arrivesOn }) => new Date(arrivesOn).getUTCDay() === 0);
    expect(sundays.length).toBeLessThan(mentees.length / 14);
    for (const { arrivesOn, leavesOn } of mentees) expect(leavesOn! > arrivesOn).toBe(true);
    const territories = new Set(mentees.map(({ attributes }) => attributes.territoire[0]));
    expect(territories.size > 12).toBe(regime === 'thin-territory');
  });
});

describe('the replay of a history', () => {
  const quarter = weeks(generateHistory('balanced', 1), '2025-04-01');

  it('tells of a recorded population, under each kind of policy, what it always told', () => {
    const summaries = ['fixed:1', 'fixed:14', 'release'].map((text) =>
      replayHistory(quarter, GENERATED_SCORING, policy(text)),
    );
    expect(summaries).toMatchSnapshot();
  });

  it.each(['fixed:7', 'release'])('accounts for everyone, under %s', (text) => {
    const { mentees, mentors, matches } = replayHistory(quarter, GENERATED_SCORING, policy(text));
    const adds = ({ arrived, matched, stillWaiting, gaveUp }: SideSummary) =>
      expect(matched + stillWaiting + gaveUp).toBe(arrived);
    [mentees, mentors].forEach(adds);
    expect(mentees.arrived).toBe(quarter.mentees.length);
    expect(mentees.matched).toBe(matches);
    expect(mentors.matched).toBeLessThanOrEqual(matches);
  });

  it('remembers the year before where it is told of one, and neither plays nor counts its people', () => {
    const before = generateYearBefore('balanced', 2);
    const arrivals = before.mentees.map(({ arrivesOn }) => arrivesOn);
    expect(arrivals.every((day) => day < '2025-01-06')).toBe(true);
    const told = replayHistory(quarter, GENERATED_SCORING, policy('release'), before);
    expect(told.mentees.arrived).toBe(quarter.mentees.length);
    expect(told).not.toEqual(replayHistory(quarter, GENERATED_SCORING, policy('release')));
    const batch = (past?: ArrivalHistory) =>
      replayHistory(quarter, GENERATED_SCORING, policy('fixed:7'), past);
    expect(batch(before)).toEqual(batch());
  });

  it('does not depend on the order in which people are listed', () => {
    const reversed = { mentees: quarter.mentees.toReversed(), mentors: quarter.mentors.toReversed() };
    expect(replayHistory(reversed, GENERATED_SCORING, policy('release'))).toEqual(
      replayHistory(quarter, GENERATED_SCORING, policy('release')),
    );
  });

  it('is, for a release policy under which everyone has waited enough at once, the daily batch', () => {
    const daily = { ...replayHistory(quarter, GENERATED_SCORING, policy('fixed:1')), policy: '' };
    const told = replayHistory(quarter, GENERATED_SCORING, policy('release:max=0'));
    expect({ ...told, policy: '' }).toEqual(daily);
  });

  it('is, where it then looks only now and then, a fixed batch', () => {
    const batch = { ...replayHistory(quarter, GENERATED_SCORING, policy('fixed:7')), policy: '' };
    const told = replayHistory(quarter, GENERATED_SCORING, policy('release:every=7,max=0'));
    expect({ ...told, policy: '' }).toEqual(batch);
  });

  it('announces in one batch the exact, proved optimum of all who are there', () => {
    const once = weeks(generateHistory('thin-territory', 4), '2025-02-01');
    const everyone = {
      mentees: once.mentees.map((one) => ({ ...one, leavesOn: null })),
      mentors: once.mentors.map((one) => ({ ...one, leavesOn: null })),
    };
    const days = replayHistory(everyone, GENERATED_SCORING, policy('fixed:999')).days;
    const score = attributeScore(everyone, GENERATED_SCORING);
    const rows = everyone.mentees.map((_, i) =>
      everyone.mentors.flatMap((_, j) => (score(i, j) < 0 ? [] : [{ j, w: score(i, j) }])),
    );
    const problem = {
      rowStart: Int32Array.from(
        rows.reduce((starts, row) => [...starts, starts[starts.length - 1] + row.length], [0]),
      ),
      columns: Int32Array.from(rows.flat(), ({ j }) => j),
      scores: Int32Array.from(rows.flat(), ({ w }) => w),
      capacities: Int32Array.from(everyone.mentors, ({ capacity }) => capacity),
    };
    const solution = solveAssignment(problem);
    expect(verifyCertificate(problem, solution)).toEqual({ valid: true });
    expect(replayHistory(everyone, GENERATED_SCORING, fixedBatches(days)).totalScore).toBe(solution.total);
  });

  it('counts waiting for everyone: who is announced, who gives up, who is left at the end', () => {
    const history = {
      mentees: [
        person('found', '2025-01-01'),
        person('gone', '2025-01-01', { leavesOn: '2025-01-04', attributes: { zone: ['x'] } }),
        person('left', '2025-01-11'),
      ],
      mentors: [person('mentor', '2025-01-03', { attributes: { zone: ['y'] } })],
    };
    const told = replayHistory(history, [{ attribute: 'zone', weight: 1, hard: true }], policy('fixed:1'));
    expect(told).toMatchObject({ days: 11, matches: 1, totalScore: 500 });
    expect(told.mentees).toEqual({
      arrived: 3,
      matched: 1,
      stillWaiting: 1,
      gaveUp: 1,
      waiting: { mean: 2, p90: 3 },
    });
    expect(told.mentors.waiting).toEqual({ mean: 0, p90: 0 });
  });

  it('plays nothing when nobody arrives, and keeps a mentor until all places are taken', () => {
    const nobody = replayHistory({ mentees: [], mentors: [] }, [], policy('release'));
    expect(nobody).toMatchObject({ days: 0, matches: 0, waiting: { mean: 0, p90: 0 } });
    const two = { mentees: [person('a', '2025-01-01'), person('b', '2025-01-05')], mentors: [] };
    const mentors = [person('m', '2025-01-01', { capacity: 2 })];
    expect(replayHistory({ ...two, mentors }, [], policy('fixed:1')).matches).toBe(2);
  });

  it('accounts for everyone in any small history', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-02-${String(n).padStart(2, '0')}`);
    const someone = fc.record({
      arrivesOn: day,
      stays: fc.option(fc.integer({ min: 1, max: 9 })),
      zone: fc.constantFrom('x', 'y'),
    });
    const people = fc.array(someone, { maxLength: 8 }).map((list) =>
      list.map(({ arrivesOn, stays, zone }, k) =>
        person(`p${k}`, arrivesOn, {
          leavesOn: stays === null ? null : `2025-03-0${stays}`,
          attributes: { zone: [zone] },
        }),
      ),
    );
    const names = fc.constantFrom('fixed:1', 'fixed:5', 'release', 'release:haste=20,futures=2,horizon=5');
    fc.assert(
      fc.property(people, people, names, (mentees, mentors, text) => {
        const told = replayHistory(
          { mentees, mentors },
          [{ attribute: 'zone', weight: 1, hard: true }],
          policy(text),
        );
        for (const { arrived, matched, stillWaiting, gaveUp } of [told.mentees, told.mentors])
          expect(matched + stillWaiting + gaveUp).toBe(arrived);
        expect(told.totalScore).toBe(1000 * told.matches);
      }),
      { numRuns: 200, seed: 42 },
    );
  });
});

describe('a policy on the command line', () => {
  it('is read with its settings, and named with all of them', () => {
    expect(policy('fixed:28').name).toBe('fixed:28');
    expect(policy('release:cost=7.5,haste=60').name).toMatch(/^release:every=1,cost=7.5,.*haste=60/);
    expect(policy(policy('release').name).name).toBe(policy('release').name);
  });

  it.each([
    'fixed:0',
    'fixed:x',
    'often',
    'release:speed=3',
    'release:cost=',
    'release:haste=9999',
    'release:every=0',
    'release:constructor=1',
  ])('is refused when it says %s, naming what was not understood', (text) => {
    const read = readReplayPolicy(text);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'REPLAY_POLICY_UNKNOWN' } });
    expect(read.ok ? '' : read.refusal.message).toContain('écrivez « fixed:7 »');
  });
});
