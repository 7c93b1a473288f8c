import type { Id } from '@tdu/kernel';
import { z } from 'zod';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('same-person'), ...commonRule });

/** A mentee who came back as a mentor is one person with two participations: never a duo. Always applied. */
export const samePerson = definePairRule<z.infer<typeof settings>>({
  key: 'same-person',
  label: { fr: 'Deux personnes différentes', en: 'Two different people' },
  settings,
  keys: () => ({ kind: 'apart', of: ({ personId }) => [personId] }),
  prepare(mentors, mentees) {
    const numbers = new Map<Id, number>();
    // The last mentor of an id stands for all of that id: a person may be a mentor more than once.
    mentors.forEach(({ personId }, index) => numbers.set(personId, index));
    const left = Int32Array.from(mentors, (one) => numbers.get(one.personId)!);
    const right = Int32Array.from(mentees, (one) => numbers.get(one.personId) ?? -1);
    return (m, e) => left[m] === right[e];
  },
});
