import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('gender-wish'), ...commonRule });

/** Either may ask for a woman or for a man; the wish of each is kept whatever the score. */
export const genderWish = definePairRule<z.infer<typeof settings>>({
  key: 'gender-wish',
  label: { fr: 'Souhait d’une femme ou d’un homme', en: 'Wish for a woman or a man' },
  settings,
  prepare(mentors, mentees) {
    const [left, right] = [mentors, mentees].map(columns);
    return (m, e) => !(left.accepts[m] & right.is[e]) || !(right.accepts[e] & left.is[m]);
  },
});

const BITS = { female: 1, male: 2, other: 4, unknown: 4 } as const;
const ANY = 7;

function columns(side: readonly PoolMember[]) {
  return {
    is: Uint8Array.from(side, ({ gender }) => BITS[gender]),
    accepts: Uint8Array.from(side, ({ genderWish: wish }) => (wish === null ? ANY : BITS[wish])),
  };
}
