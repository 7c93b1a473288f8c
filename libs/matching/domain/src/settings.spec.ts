import { PRESET_KEYS, checkSections, loadPreset } from '@tdu/programmes-domain';
import { z } from 'zod';
import {
  CRITERIA,
  CRITERION_FIELDS,
  type CriterionField,
  RULES,
  defineCriterion,
  matchingSection,
} from './index.js';
import { presetSettings } from './testing/presets.js';

const check = (matching: unknown) => checkSections({ matching }, [matchingSection as never]);

describe('the matching section of a programme', () => {
  it.each(PRESET_KEYS)('of the preset %s is accepted as it is', (key) => {
    expect(check(loadPreset(key)!.sections.matching)).toMatchObject({ ok: true });
  });

  it('gives every criterion and rule a French label, and every weight its reason', () => {
    for (const { label } of [...CRITERIA, ...RULES]) expect(label.fr).not.toBe('');
    for (const key of PRESET_KEYS) {
      for (const { reason } of presetSettings(key).criteria) expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('lets one programme want closeness of age and another a difference', () => {
    const direction = (key: (typeof PRESET_KEYS)[number]) =>
      presetSettings(key).criteria.find(({ criterion }) => criterion === 'age')?.direction;
    expect(PRESET_KEYS.map(direction)).toEqual(['closeness', 'difference']);
  });

  it.each(['ethnicity', 'religion', 'country', 'nationality'])(
    'has no criterion %s to choose',
    (criterion) => {
      const criteria = [{ criterion, weight: 10, reason: 'aucune' }];
      expect(check({ rules: [], criteria })).toMatchObject({
        ok: false,
        refusal: { code: 'SECTION_INVALID' },
      });
    },
  );

  it.each([
    [
      'a criterion twice',
      { rules: [], criteria: Array(2).fill({ criterion: 'interests', weight: 1, enough: 1, reason: 'r' }) },
    ],
    ['no criterion at all', { rules: [], criteria: [] }],
    [
      'a weight of zero',
      { rules: [], criteria: [{ criterion: 'interests', weight: 0, enough: 1, reason: 'r' }] },
    ],
    [
      'a weight without its reason',
      { rules: [], criteria: [{ criterion: 'interests', weight: 1, enough: 1 }] },
    ],
    ['a setting nobody knows', { rules: [{ rule: 'screening', colour: 'blue' }], criteria: [] }],
    ['ages upside down', { rules: [{ rule: 'age-bounds', role: 'mentor', from: 60, to: 50 }], criteria: [] }],
  ])('refuses %s', (_what, matching) => {
    expect(check(matching)).toMatchObject({ ok: false, refusal: { code: 'SECTION_INVALID' } });
  });
});

describe('the registry of criteria', () => {
  it('lets none read a country, and knows no ethnic or religious field', () => {
    expect(CRITERION_FIELDS).not.toContain('country');
    expect(
      CRITERIA.flatMap(({ reads }) => reads).filter((field) => !CRITERION_FIELDS.includes(field)),
    ).toEqual([]);
  });

  it('does not even typecheck one that reads a field outside the list', () => {
    const [{ settings: _own, ...model }] = CRITERIA;
    const settings = z.any();
    // @ts-expect-error religion is no field that a criterion may read
    expect(() => defineCriterion({ ...model, settings, key: 'x', reads: ['religion'] })).toThrow('religion');
  });

  it('opens a country to the mentee’s own wish alone, and never against compatriots', () => {
    const readers = CRITERIA.filter(({ reads }) => reads.includes('peerCountry'));
    expect(readers.map(({ key }) => key)).toEqual(['peer']);
    const [model] = readers;
    const without = { ...model, reads: ['peerCountry' as const] };
    expect(() => defineCriterion(without)).toThrow('may not read peerCountry without peerWish');
    const wished = { criterion: 'peer', weight: 1, reason: 'r', commonFrom: 'B1', unknownLevel: 'B1' };
    expect(check({ rules: [], criteria: [wished] })).toMatchObject({ ok: true });
    expect(check({ rules: [], criteria: [{ ...wished, direction: 'difference' }] })).toMatchObject({
      ok: false,
      refusal: { code: 'SECTION_INVALID' },
    });
  });

  it.each(['country', 'religion', 'ethnicity', 'refusesCompatriot'])(
    'cannot even load one that reads %s',
    (field) => {
      const [model] = CRITERIA;
      const forbidden = { ...model, key: 'x', reads: [field as CriterionField], settings: z.any() };
      expect(() => defineCriterion(forbidden)).toThrow(`may not read ${field}`);
    },
  );
});
