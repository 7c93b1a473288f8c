import { ageOn } from '@tdu/kernel';
import { z } from 'zod';
import { localize } from '../words/localized.js';
import { commonRule, definePersonRule } from './rule.js';

const years = z.int().min(0).max(120);
const settings = z
  .strictObject({
    rule: z.literal('age-bounds'),
    ...commonRule,
    role: z.enum(['mentor', 'mentee']),
    /** Youngest and oldest full years accepted on the day of the run; null = no bound. */
    from: years.nullable().default(null),
    to: years.nullable().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    error: 'l’âge minimal dépasse l’âge maximal',
  });

/** The ages a programme is made for, such as mentors of at least fifty. */
export const ageBounds = definePersonRule<z.infer<typeof settings>>({
  key: 'age-bounds',
  label: { fr: 'Âge prévu par le programme', en: 'Age set by the programme' },
  settings,
  blocks(person, { role, from, to }, on) {
    if (person.role !== role) return false;
    const age = ageOn(person.birthDate, on);
    return (from !== null && age < from) || (to !== null && age > to);
  },
  describe: (person, { from, to }, on) => ({ age: ageOn(person.birthDate, on), from, to }),
  sentence: ({ age, from, to }) =>
    localize((reader) => {
      const bounds = words[reader](from as number | null, to as number | null);
      return reader === 'fr'
        ? `${age} ans : ce programme s’adresse aux personnes ${bounds}. Orientez vers un autre programme.`
        : `Aged ${age}: this programme is for people ${bounds}. Suggest another programme.`;
    }),
});

const words = {
  fr(from: number | null, to: number | null) {
    if (from !== null && to !== null) return `de ${from} à ${to} ans`;
    return from !== null ? `d’au moins ${from} ans` : `d’au plus ${to} ans`;
  },
  en(from: number | null, to: number | null) {
    if (from !== null && to !== null) return `aged ${from} to ${to}`;
    return from !== null ? `aged ${from} or more` : `aged ${to} or less`;
  },
};
