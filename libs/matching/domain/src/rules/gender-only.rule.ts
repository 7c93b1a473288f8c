import { z } from 'zod';
import { localize } from '../words/localized.js';
import { commonRule, definePersonRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('gender-only'),
  ...commonRule,
  role: z.enum(['mentor', 'mentee']),
  /** Whom the programme is for on that side. */
  gender: z.enum(['female', 'male']),
});

/** A programme for women, or for men, on one side or on both. A gender that was not told is asked for. */
export const genderOnly = definePersonRule<z.infer<typeof settings>>({
  key: 'gender-only',
  label: { fr: 'Programme entre femmes ou entre hommes', en: 'Programme for women or for men' },
  settings,
  blocks: (person, { role, gender }) => person.role === role && person.gender !== gender,
  describe: (person, { gender }) => ({ gender: person.gender, wanted: gender }),
  sentence: ({ gender, wanted }) =>
    localize((reader) => {
      const { only, ask, other } = words[reader];
      return `${only[wanted as 'female' | 'male']} ${gender === 'unknown' ? ask : other}`;
    }),
});

const words = {
  fr: {
    only: { female: 'Ce programme est réservé aux femmes.', male: 'Ce programme est réservé aux hommes.' },
    ask: 'Complétez la civilité de la personne.',
    other: 'Orientez vers un autre programme.',
  },
  en: {
    only: { female: 'This programme is for women.', male: 'This programme is for men.' },
    ask: 'Complete the person’s gender.',
    other: 'Suggest another programme.',
  },
};
