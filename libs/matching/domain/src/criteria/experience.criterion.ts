import { z } from 'zod';
import { count, localize } from '../words/localized.js';
import { type CriterionSettings, UNKNOWN, commonSettings, defineCriterion, share } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('experience'),
  ...commonSettings,
  /** Which years of the mentor count: as a mentor, or in the trade. */
  of: z.enum(['mentoring', 'profession']),
  /** Full years that earn all points. */
  enough: z.int().min(1).max(50),
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Field = 'mentoringYears' | 'professionYears';

/** The mentor's years of mentoring or of trade. `difference` favours those who begin. */
export const experience = defineCriterion<Settings, Field>({
  key: 'experience',
  label: { fr: 'Expérience du mentor', en: 'The mentor’s experience' },
  reads: ['mentoringYears', 'professionYears'],
  settings,
  commonGround: false,
  prepare(mentors, _mentees, { of, enough }) {
    const fits = Int16Array.from(mentors, (mentor) => {
      const years = yearsOf(mentor, of);
      return years === null ? UNKNOWN : share(years, enough);
    });
    return (m) => fits[m];
  },
  describe: (mentor, _mentee, { of, enough }) => ({ of, years: yearsOf(mentor, of), enough }),
  sentence: ({ of, years, enough }) =>
    localize((reader) =>
      words[reader](of as Settings['of'], years === null ? null : Number(years), Number(enough)),
    ),
});

function yearsOf(
  mentor: { mentoringYears: number | null; professionYears: number | null },
  of: Settings['of'],
): number | null {
  return of === 'mentoring' ? mentor.mentoringYears : mentor.professionYears;
}

const words = {
  fr(of: Settings['of'], years: number | null, enough: number) {
    const kind = of === 'mentoring' ? 'de mentorat' : 'de métier';
    if (years === null) return `années ${kind} non renseignées`;
    return `${count('fr', years, 'an', 'ans')} ${kind} (repère : ${enough})`;
  },
  en(of: Settings['of'], years: number | null, enough: number) {
    const kind = of === 'mentoring' ? 'of mentoring' : 'in the trade';
    if (years === null) return `years ${kind} not told`;
    return `${count('en', years, 'year', 'years')} ${kind} (reference: ${enough})`;
  },
};
