import { daysBetween } from '@tdu/kernel';
import { z } from 'zod';
import { type CriterionSettings, FULL, commonSettings, defineCriterion } from '../criteria/criterion.js';
import type { AddedPoints } from './fairness-settings.js';
import { FAIRNESS_DIMENSIONS, groupKeys } from './groups.js';

const settings = z.strictObject({
  criterion: z.literal('equity'),
  ...commonSettings,
  role: z.enum(['mentor', 'mentee']),
  by: z.enum(FAIRNESS_DIMENSIONS),
  key: z.string(),
});
export type EquitySettings = CriterionSettings & Omit<AddedPoints, 'points'>;

type Reads = 'gender' | 'channel' | 'department' | 'languages' | 'registeredOn';

/** What someone of the group registered today gets of the points; waiting brings the rest. */
const AT_ONCE = 800;
const HALF_AFTER_DAYS = 90;

/**
 * What a run adds for the people of a group that a programme does not want left behind, a little more for those who
 * have waited longer, so that a floor is reached person by person. Not a criterion that a programme can weigh: only
 * a floor on a group's rate brings it, with the points found to reach it.
 */
export const equity = defineCriterion<EquitySettings, Reads>({
  key: 'equity',
  label: { fr: 'Équité entre groupes', en: 'Fairness between groups' },
  reads: ['gender', 'channel', 'department', 'languages', 'registeredOn'],
  settings: settings as unknown as z.ZodType<EquitySettings>,
  commonGround: false,
  prepare(mentors, mentees, { role, by, key }, on) {
    const side = role === 'mentor' ? mentors : mentees;
    const points = Int16Array.from(side, (one) =>
      groupKeys(one, by).includes(key) ? pointsAfter(Math.max(0, daysBetween(one.registeredOn, on))) : 0,
    );
    return role === 'mentor' ? (m) => points[m] : (_, e) => points[e];
  },
  describe: () => ({}),
  sentence: () => ({
    fr: 'points ajoutés pour tenir le taux minimal fixé par le programme',
    en: 'points added to keep the minimum rate that the programme sets',
  }),
});

function pointsAfter(days: number): number {
  return AT_ONCE + Math.round(((FULL - AT_ONCE) * days) / (days + HALF_AFTER_DAYS));
}
