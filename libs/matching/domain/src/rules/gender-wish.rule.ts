import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('gender-wish'), ...commonRule });

/** Either may ask for a woman or for a man; the wish of each is kept whatever the score. */
export const genderWish = definePairRule<z.infer<typeof settings>>({
  key: 'gender-wish',
  label: { fr: 'Souhait d’une femme ou d’un homme', en: 'Wish for a woman or a man' },
  settings,
  keys: () => ({
    kind: 'share',
    mentor: (person) => [`${BITS[person.gender]} ${acceptedBits(person)}`],
    mentee: (person) =>
      [1, 2, 4]
        .filter((is) => is & acceptedBits(person))
        .flatMap((is) =>
          [1, 2, 4, ANY]
            .filter((accepts) => accepts & BITS[person.gender])
            .map((accepts) => `${is} ${accepts}`),
        ),
  }),
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
    accepts: Uint8Array.from(side, acceptedBits),
  };
}

function acceptedBits({ genderWish: wish }: PoolMember): number {
  return wish === null ? ANY : BITS[wish];
}
