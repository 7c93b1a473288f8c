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
  prepare(mentors, mentees, { atLeast }) {
    const slots = bitColumns(
      mentors.map((one) => one.availability),
      mentees.map((one) => one.availability),
    );
    return (m, e) => slots.known(m, e) && slots.common(m, e) < atLeast;
  },
});
