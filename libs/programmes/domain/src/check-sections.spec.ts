import { z } from 'zod';
import { checkSections, defineSection, readSection } from './index.js';

const calendar = defineSection('calendar', z.object({ months: z.int().positive() }), ({ months }) => ({
  months,
}));

const cases: [string, Record<string, unknown>, string, string[]][] = [
  ['a section that is missing', {}, 'SECTION_MISSING', ['calendar']],
  [
    'a value that the owner does not accept',
    { calendar: { months: 0 } },
    'SECTION_INVALID',
    ['calendar', 'months'],
  ],
  [
    'a section that nobody owns',
    { calendar: { months: 6 }, horoscope: {} },
    'SECTION_UNKNOWN',
    ['horoscope'],
  ],
];

describe('the check of a programme version', () => {
  it('accepts sections that their owners accept, and reads them with their type', () => {
    const sections = { calendar: { months: 6 } };
    expect(checkSections(sections, [calendar])).toEqual({ ok: true, value: sections });
    expect(readSection({ sections }, calendar).months).toBe(6);
    expect(calendar.facts?.({ months: 6 })).toEqual({ months: 6 });
  });

  it.each(cases)('refuses %s', (_what, sections, code, path) => {
    expect(checkSections(sections, [calendar])).toMatchObject({ ok: false, refusal: { code, path } });
  });

  it('says in French what is wrong and what to do', () => {
    const result = checkSections({ calendar: { months: 'six' } }, [calendar]);
    expect(result).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('Corrigez cette valeur') },
    });
  });

  it('asks more of a version that is made than of one that is read', () => {
    const rhythm = z.object({ rhythm: z.string({ error: 'dites le rythme' }) });
    const asking = defineSection(
      'calendar',
      z.looseObject({ months: z.int() }),
      undefined,
      undefined,
      rhythm,
    );
    const sections = { calendar: { months: 6 } };
    expect(readSection({ sections }, asking)).toEqual({ months: 6 });
    expect(checkSections(sections, [asking])).toMatchObject({
      ok: false,
      refusal: { code: 'SECTION_INVALID', path: ['calendar', 'rhythm'] },
    });
  });

  it('refuses with the code that a rule has of its own', () => {
    const even = z.int().refine((months) => months % 2 === 0, {
      error: 'un nombre pair',
      params: { code: 'MONTHS_ODD' },
    });
    const known = [defineSection('calendar', z.object({ months: even }))];
    expect(checkSections({ calendar: { months: 5 } }, known)).toMatchObject({
      refusal: { code: 'MONTHS_ODD', message: expect.stringContaining('un nombre pair') },
    });
  });
});
