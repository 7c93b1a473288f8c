import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('compatriot'), ...commonRule });

/**
 * A mentee may refuse a compatriot, for his or her safety or peace. The only rule that reads a country, and only
 * on the mentee's own word (docs/privacy.md).
 */
export const compatriot = definePairRule<z.infer<typeof settings>>({
  key: 'compatriot',
  label: {
    fr: 'Refus d’un·e compatriote par la personne accompagnée',
    en: 'Compatriot refused by the mentee',
  },
  settings,
  keys: () => ({
    kind: 'avoid',
    mentor: ({ country }) => (country === null ? [] : [country]),
    mentee: ({ country, refusesCompatriot }) => (refusesCompatriot && country !== null ? [country] : null),
  }),
  prepare(mentors, mentees) {
    const refused = mentees.map((one) => (one.refusesCompatriot ? one.country : null));
    const countries = mentors.map((one) => one.country);
    return (m, e) => refused[e] !== null && refused[e] === countries[m];
  },
});
