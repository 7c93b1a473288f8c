import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { localize } from '../words/localized.js';
import { commonRule, definePersonRule } from './rule.js';

const settings = z.strictObject({ rule: z.literal('capacity'), ...commonRule });

/** Places a person still has: a mentee is accompanied by one mentor at a time, a mentor sets the number. */
export function placesLeft({ role, capacity, openDuos }: PoolMember): number {
  return Math.max(0, (role === 'mentee' ? 1 : capacity) - openDuos);
}

/** Nobody gets more duos than he or she can hold. */
export const capacity = definePersonRule<z.infer<typeof settings>>({
  key: 'capacity',
  label: { fr: 'Place libre', en: 'Free place' },
  settings,
  blocks: (person) => placesLeft(person) === 0,
  describe: ({ capacity: places, openDuos }) => ({ places, openDuos }),
  sentence: ({ openDuos }) =>
    localize((reader) =>
      reader === 'fr'
        ? `Plus de place libre (duos ou propositions en cours : ${openDuos}).`
        : `No free place (duos or proposals under way: ${openDuos}).`,
    ),
});
