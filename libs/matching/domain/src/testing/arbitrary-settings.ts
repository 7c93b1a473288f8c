import fc from 'fast-check';
import type { CriterionSettings } from '../criteria/criterion.js';
import { BANDS } from '../territory/bands.js';

const thousandths = fc.integer({ min: 0, max: 1000 });
const level = fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native');
const closeness = { direction: fc.constant('closeness') };

const bands = fc
  .array(thousandths, { minLength: BANDS.length, maxLength: BANDS.length })
  .map((shares) => shares.sort((a, b) => b - a))
  .map((shares) => Object.fromEntries(BANDS.map((band, i) => [band, shares[i]])));

/** Settings of its own for each criterion there is. */
export const OWN_SETTINGS: Readonly<Record<string, Record<string, fc.Arbitrary<unknown>>>> = {
  territory: { bands, video: fc.option(thousandths, { nil: undefined }) },
  availability: { enough: fc.integer({ min: 1, max: 21 }) },
  interests: { enough: fc.integer({ min: 1, max: 20 }) },
  objective: { secondaryShare: thousandths },
  sector: { related: fc.constantFrom([], [['santé', 'bâtiment']]), relatedShare: thousandths },
  language: {
    enough: level,
    unknownLevel: level,
    apartShare: fc.option(thousandths, { nil: undefined }),
  },
  french: {
    needed: fc.record({ employment: level, training: level, interculturality: level, autonomy: level }),
  },
  age: { ideal: fc.integer({ min: 0, max: 80 }), tolerance: fc.integer({ min: 1, max: 80 }) },
  gender: { by: fc.constantFrom('wish', 'same') },
  peer: { commonFrom: level, unknownLevel: level, ...closeness },
  experience: {
    of: fc.constantFrom('mentoring', 'profession'),
    enough: fc.integer({ min: 1, max: 50 }),
  },
  waiting: { halfAfterDays: fc.integer({ min: 1, max: 1000 }), of: fc.constantFrom('mentee', 'both') },
  continuity: { referrerShare: thousandths, ...closeness },
};

/** Any settings of a criterion that its schema accepts; soft. */
export function someSettings(criterion: string): fc.Arbitrary<CriterionSettings> {
  return fc.record({
    criterion: fc.constant(criterion),
    weight: fc.integer({ min: 1, max: 1000 }),
    missing: fc.constantFrom('none', 'half', 'full'),
    direction: fc.constantFrom('closeness', 'difference'),
    reason: fc.constant('parce que'),
    ...OWN_SETTINGS[criterion],
  }) as unknown as fc.Arbitrary<CriterionSettings>;
}
