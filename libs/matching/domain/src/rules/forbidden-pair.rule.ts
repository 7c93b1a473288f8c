import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('forbidden-pair'), ...commonRule });

/** Two people whom the team keeps apart, whatever the programme's rules: until it lifts that. Always applied. */
export const forbiddenPair = definePairRule<z.infer<typeof settings>>({
  key: 'forbidden-pair',
  label: { fr: 'Duo écarté par l’équipe', en: 'Kept apart by the team' },
  settings,
  keys: () => ({ kind: 'apart', of: ({ forbiddenPartnerIds }) => forbiddenPartnerIds ?? [] }),
  prepare(mentors, mentees) {
    const left = mentors.map(({ forbiddenPartnerIds: ids }) => (ids?.length ? new Set(ids) : undefined));
    return (m, e) => left[m]?.has(mentees[e].personId) ?? false;
  },
});
