import type { Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('past-pair'), ...commonRule });

/** Two people who were a duo once, or declined each other, are not proposed to each other again. */
export const pastPair = definePairRule<z.infer<typeof settings>>({
  key: 'past-pair',
  label: { fr: 'Pas deux fois le même duo', en: 'Not the same duo twice' },
  settings,
  prepare(mentors, mentees) {
    const left = mentors.map(pastOf);
    const right = mentees.map(pastOf);
    return (m, e) =>
      (left[m]?.has(mentees[e].personId) ?? false) || (right[e]?.has(mentors[m].personId) ?? false);
  },
});

function pastOf({ pastPartnerIds }: PoolMember): ReadonlySet<Id> | undefined {
  return pastPartnerIds.length > 0 ? new Set(pastPartnerIds) : undefined;
}
