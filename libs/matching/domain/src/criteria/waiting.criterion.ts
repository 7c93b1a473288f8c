import { daysBetween } from '@tdu/kernel';
import { z } from 'zod';
import { count, localize } from '../words/localized.js';
import { type CriterionSettings, FULL, commonSettings, defineCriterion } from './criterion.js';

const settings = z.strictObject({
  criterion: z.literal('waiting'),
  ...commonSettings,
  /** Days of waiting that earn half of the points; more days earn ever less each and never all. */
  halfAfterDays: z.int().min(1).max(1000),
  /** Whose waiting counts: the mentee's alone, or the mean of both. */
  of: z.enum(['mentee', 'both']),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/**
 * Time since registration, on a curve without steps: days / (days + halfAfterDays). One day more is always worth
 * a little more, and no day is the one after which everything changes.
 */
export const waiting = defineCriterion<Settings, 'registeredOn'>({
  key: 'waiting',
  label: { fr: 'Attente', en: 'Waiting time' },
  reads: ['registeredOn'],
  settings,
  commonGround: false,
  prepare(mentors, mentees, { halfAfterDays, of }, on) {
    const [mentorFits, menteeFits] = [mentors, mentees].map((side) =>
      Int16Array.from(side, (one) => curve(daysSince(one.registeredOn, on), halfAfterDays)),
    );
    return of === 'mentee' ? (_, e) => menteeFits[e] : (m, e) => (mentorFits[m] + menteeFits[e]) >> 1;
  },
  describe: (mentor, mentee, { of }, on) => ({
    mentee: daysSince(mentee.registeredOn, on),
    mentor: of === 'both' ? daysSince(mentor.registeredOn, on) : null,
  }),
  sentence: ({ mentee, mentor }) =>
    localize((reader) => {
      const [own, other] = [mentee, mentor].map((days) => daysWord(Number(days), reader));
      const both = mentor !== null;
      if (reader === 'fr')
        return both
          ? `${own} pour la personne accompagnée, ${other} pour le mentor`
          : `inscrit·e depuis ${own}`;
      return both ? `${own} for the mentee, ${other} for the mentor` : `registered for ${own}`;
    }),
});

function curve(days: number, half: number): number {
  return Math.round((FULL * days) / (days + half));
}

function daysSince(registeredOn: string, on: string): number {
  return Math.max(0, daysBetween(registeredOn, on));
}

function daysWord(days: number, reader: 'fr' | 'en'): string {
  return reader === 'fr' ? count('fr', days, 'jour', 'jours') : count('en', days, 'day', 'days');
}
