import type { Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('past-pair'),
  ...commonRule,
  /** Whether a former duo that both wish again is possible. */
  unlessWished: z.boolean().optional(),
});

/**
 * Two people who were a duo once, or declined each other, are not proposed to each other again; where the programme
 * says so, unless each of them wishes it.
 */
export const pastPair = definePairRule<z.infer<typeof settings>>({
  key: 'past-pair',
  label: { fr: 'Pas deux fois le même duo', en: 'Not the same duo twice' },
  settings,
  keys: ({ unlessWished }) => ({
    kind: 'apart',
    of: ({ pastPartnerIds }) => pastPartnerIds,
    unless: unlessWished ? wishEachOther : undefined,
  }),
  prepare(mentors, mentees, { unlessWished }) {
    const left = mentors.map(pastOf);
    const right = mentees.map(pastOf);
    const past = (m: number, e: number) =>
      (left[m]?.has(mentees[e].personId) ?? false) || (right[e]?.has(mentors[m].personId) ?? false);
    if (!unlessWished) return past;
    return (m, e) => past(m, e) && !wishEachOther(mentors[m], mentees[e]);
  },
});

function pastOf({ pastPartnerIds }: PoolMember): ReadonlySet<Id> | undefined {
  return pastPartnerIds.length > 0 ? new Set(pastPartnerIds) : undefined;
}

function wishEachOther(one: PoolMember, other: PoolMember): boolean {
  return one.wishedPartnerIds.includes(other.personId) && other.wishedPartnerIds.includes(one.personId);
}
