import { CATALOGUE, indicatorOf } from '../catalogue/catalogue.js';
import type { Indicator } from '../catalogue/indicator.js';
import { indicatorsSchema } from '../catalogue/indicators-section.js';
import { canRecordMeasure } from './can-record-measure.js';
import { checkMeasure } from './check-measure.js';
import { checkJobDetails } from './job-details.js';
import { readValue } from './read-value.js';

const read = (key: string, text: string) => {
  const result = readValue(indicatorOf(key) as Indicator, text);
  return result.ok ? result.value : result.refusal.code;
};

describe('the catalogue', () => {
  it('holds the four dimensions and the process, each indicator once', () => {
    expect(new Set(CATALOGUE.map(({ key }) => key)).size).toBe(CATALOGUE.length);
    expect(CATALOGUE.map(({ dimension }) => dimension)).toEqual(
      expect.arrayContaining(['employment', 'training', 'interculturality', 'cross_cutting', 'process']),
    );
  });
});

describe('reading a value', () => {
  it.each([
    ['interviews', '3', 3],
    ['interviews', '-1', 'VALUE_INVALID'],
    ['job', 'Oui', 1],
    ['job', 'non', 0],
    ['job', 'peut-être', 'VALUE_INVALID'],
    ['autonomy', '4', 4],
    ['autonomy', '5', 'VALUE_INVALID'],
    ['autonomy', '2,5', 'VALUE_INVALID'],
    ['french_oral', 'b1', 3],
    ['french_oral', 'natif', 'VALUE_INVALID'],
    ['social_ties', '3 à 5', 2],
    ['social_ties', '2', 2],
    ['match_rate', '50', 'VALUE_INVALID'],
  ])('%s ← %j gives %j', (key, text, expected) => {
    expect(read(key, text)).toBe(expected);
  });

  it('keeps contract and hours for a job only', () => {
    expect(checkJobDetails('job', { contract: 'cdi', weeklyHours: 35 }).ok).toBe(true);
    expect(checkJobDetails('job', { contract: null, weeklyHours: 80 })).toMatchObject({
      refusal: { code: 'HOURS_INVALID' },
    });
    expect(checkJobDetails('autonomy', { contract: 'cdi', weeklyHours: null }).ok).toBe(false);
  });
});

describe('what a programme measures', () => {
  const settings = indicatorsSchema.parse({
    measured: [
      { indicator: 'autonomy', moments: ['start', 'end'] },
      { indicator: 'match_rate', moments: [] },
    ],
    achieved: 'duos_formed',
    smallestGroup: 5,
  });
  const claim = { indicator: 'autonomy', moment: 'start', measuredOn: '2026-11-20', role: 'mentee' } as const;

  it.each([
    ['what it measures', {}, undefined],
    ['an indicator it does not measure', { indicator: 'job' }, 'INDICATOR_NOT_MEASURED'],
    ['an indicator that is computed', { indicator: 'match_rate' }, 'INDICATOR_NOT_MEASURED'],
    ['a moment it leaves out', { moment: 'mid_term' }, 'MOMENT_NOT_MEASURED'],
    ['the autonomy of a mentor', { role: 'mentor' }, 'INDICATOR_NOT_FOR_ROLE'],
    ['a day to come', { measuredOn: '2026-11-22' }, 'MEASURE_IN_FUTURE'],
  ] as const)('%s', (_what, change, code) => {
    const checked = checkMeasure(settings, { ...claim, ...change }, '2026-11-21');
    expect(checked.ok ? undefined : checked.refusal.code).toBe(code);
  });

  it('may ask for larger groups than five people, never for smaller ones', () => {
    expect(indicatorsSchema.safeParse({ ...settings, smallestGroup: 4 }).success).toBe(false);
    expect(indicatorsSchema.safeParse({ ...settings, smallestGroup: 11 }).success).toBe(true);
  });
});

describe('who may record a measure', () => {
  const staff = { kind: 'user', userId: 'u', personId: null, permissions: new Set(['ReadDuos']) } as const;
  const user = (personId: string) =>
    ({ kind: 'user', userId: 'u', personId, permissions: new Set<string>() }) as const;
  const about = { personId: 'mentee', mentorPersonId: 'mentor', menteePersonId: 'mentee' } as const;

  it.each([
    ['staff, for anyone', staff, { ...about, source: 'document' }, true],
    ['the mentee about herself', user('mentee'), { ...about, source: 'mentee' }, true],
    ['the mentee in the name of the mentor', user('mentee'), { ...about, source: 'mentor' }, false],
    [
      'the mentee about the mentor',
      user('mentee'),
      { ...about, personId: 'mentor', source: 'mentee' },
      false,
    ],
    ['the mentor about the mentee', user('mentor'), { ...about, source: 'mentor' }, true],
    ['a mentor of another duo', user('other'), { ...about, source: 'mentor' }, false],
    ['a mentor who says it is on paper', user('mentor'), { ...about, source: 'document' }, false],
    [
      'a one-tap link of the mentor',
      { kind: 'link', personId: 'mentor' },
      { ...about, source: 'mentor' },
      true,
    ],
  ] as const)('%s', (_who, actor, subject, allowed) => {
    expect(canRecordMeasure(actor, subject)).toBe(allowed);
  });
});
