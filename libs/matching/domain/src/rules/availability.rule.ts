import { z } from 'zod';
import { bitColumns } from '../criteria/bit-columns.js';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('availability'),
  ...commonRule,
  /** Weekly slots that both must have free. Someone who told none is not blocked by it. */
  atLeast: z.int().min(1).max(21),
});

/** Two people who are never free at the same time cannot meet. */
export const availability = definePairRule<z.infer<typeof settings>>({
  key: 'availability',
  label: { fr: 'Créneau commun', en: 'Slot in common' },
  settings,
  keys({ atLeast }) {
    // Who told none is free for everybody who did: under as many keys as are asked for.
    const any = Array.from({ length: atLeast }, (_, k) => `any ${k}`);
    return {
      kind: 'share',
      least: atLeast,
      mentor: ({ availability: slots }) => (slots.length > 0 ? slots : any),
      mentee: ({ availability: slots }) => (slots.length > 0 ? [...slots, ...any] : null),
    };
  },
  prepare(mentors, mentees, { atLeast }) {
    const slots = bitColumns(
      mentors.map((one) => one.availability),
      mentees.map((one) => one.availability),
    );
    return (m, e) => slots.known(m, e) && slots.common(m, e) < atLeast;
  },
});
