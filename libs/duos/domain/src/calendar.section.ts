import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';

const days = z.int().min(0).max(365);

/** A review stands so many days after (or, below zero, before) the start, the middle or the end of the duo. */
const reviewSchema = z.strictObject({
  from: z.enum(['start', 'middle', 'end']),
  days: z.int().min(-180).max(365),
});

/**
 * How a duo lives under a programme. `null` says "the programme sets nothing here": without a length the duo has
 * no term, without a rhythm it is never late, without a review nothing is asked.
 */
export const calendarSchema = z.strictObject({
  /** Length of a duo in months, from its first active day. */
  months: z.int().min(1).max(60).nullable(),
  /** At least so many meetings a civil month, or a week from Monday to Sunday. */
  rhythm: z.strictObject({ meetings: z.int().min(1).max(31), period: z.enum(['month', 'week']) }).nullable(),
  /** Usual length of a meeting, in minutes; the lower bound is what a one-tap answer proposes. */
  meetingMinutes: z.strictObject({ from: z.int().min(1).max(720), to: z.int().min(1).max(720) }).nullable(),
  /** The first meeting is expected within so many days of the start, with someone of the team or not. */
  firstMeeting: z.strictObject({ withinDays: days, withTeam: z.boolean() }).nullable(),
  /** The charter should bear its three signatures so many days after the duo is formed. */
  charterWithinDays: days,
  /** A meeting still missing is said to be due in the last days of its period. */
  dueBeforePeriodEnd: days,
  /** So many periods missed in a row, and nothing since, put a duo at risk. */
  atRiskAfterPeriods: z.int().min(1).max(12),
  reviews: z.strictObject({
    start: reviewSchema.nullable(),
    mid_term: reviewSchema.nullable(),
    closing: reviewSchema.nullable(),
  }),
  /** After its term a duo should be closed, with its talk, within so many days. */
  end: z.strictObject({ closeWithinDays: days }),
});

/** The rules of time of a programme. */
export type CalendarRules = z.infer<typeof calendarSchema>;
export type Rhythm = NonNullable<CalendarRules['rhythm']>;

/** The section `calendar` of a programme version. */
export const calendarSection = defineSection('calendar', calendarSchema, (calendar) => ({
  ...(calendar.months === null ? {} : { months: calendar.months }),
  rhythmLabel: rhythmLabel(calendar.rhythm),
}));

/** The rhythm as a French reader says it: "au moins 1 rencontre par mois". */
export function rhythmLabel(rhythm: Rhythm | null): string {
  if (!rhythm) return 'rythme libre';
  const meetings = rhythm.meetings === 1 ? '1 rencontre' : `${rhythm.meetings} rencontres`;
  return `au moins ${meetings} par ${rhythm.period === 'month' ? 'mois' : 'semaine'}`;
}
