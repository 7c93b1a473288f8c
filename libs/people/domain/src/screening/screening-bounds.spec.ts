import { addDays } from '@tdu/kernel';
import fc from 'fast-check';
import { openSteps } from './open-steps.js';
import { screeningBounds, withinBounds } from './screening-bounds.js';
import type { RoleScreening } from './screening-section.js';

const day = (min: string, max: string) => {
  const span = Math.round((Date.parse(max) - Date.parse(min)) / 86_400_000);
  return fc.integer({ min: 0, max: span }).map((days) => addDays(min, days));
};
const age = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
const step = (key: string) =>
  fc.record({
    key: fc.constant(key),
    label: fc.constant(key),
    validityMonths: fc.option(fc.integer({ min: 1, max: 36 }), { nil: undefined }),
  });
const rules: fc.Arbitrary<RoleScreening> = fc.record({
  minimumAge: age,
  maximumAge: age,
  steps: fc.tuple(step('interview'), step('training')),
});
const date = fc.oneof(day('2024-01-01', '2026-12-31'), fc.constantFrom('2024-02-29', '2026-02-28'));
const screening = fc.record({ interview: date, training: date }, { requiredKeys: [] });
const born = fc.oneof(day('1966-01-01', '2010-12-31'), fc.constantFrom('1996-02-29', '2000-02-29'));
const today = fc.oneof(date, day('2024-02-25', '2024-03-02'));

describe('the bounds of a screening', () => {
  it('hold exactly those whom no step keeps from being matched', () => {
    fc.assert(
      fc.property(rules, screening, born, today, (role, done, birthDate, on) => {
        const person = { birthDate, screening: done as Record<string, string> };
        expect(withinBounds(screeningBounds(role, on), person)).toBe(
          openSteps(role, person, on).length === 0,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('name real days, as a database wants them', () => {
    expect(screeningBounds({ minimumAge: 18, steps: [] }, '2024-02-29').bornBy).toBe('2006-02-28');
  });
});
