import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import { CALENDAR_WORDS } from './calendar.words.js';
import { changeRulesSchema, noticeRulesSchema, riskRulesSchema } from './change-rules.js';
import { CLOSURE_REASON_KEYS } from './closure-reasons.js';
import { companionRoleSchema } from './companion-role.js';

const days = z.int().min(0).max(365);

/** A review stands so many days after (or, below zero, before) the start, the middle or the end of the duo. */
const reviewSchema = z.strictObject({
  from: z.enum(['start', 'middle', 'end']),
  days: z.int().min(-180).max(365),
});

const months = z.int().min(1).max(60);

/** At least so many meetings a civil month, a week from Monday to Sunday, or two such weeks from the duo's first one. */
const rhythmSchema = z.strictObject({
  meetings: z.int().min(1).max(31),
  period: z.enum(['month', 'fortnight', 'week']),
});

/** A stretch of a duo's life with a name of its own. */
const phaseSchema = z.strictObject({
  label: z.string().trim().min(1).max(80),
  /** In the order of the phases; together they are the length of the duo. */
  months,
});

const distinct = (keys: readonly string[]) => new Set(keys).size === keys.length;

/**
 * How a duo lives under a programme. `null` says "the programme sets nothing here": without a length the duo has
 * no term, without a rhythm it is never late, without a review nothing is asked.
 */
const calendarShape = z.strictObject({
  /** Length of a duo in months, from its first active day. */
  months: months.nullable(),
  /** Lengths the programme knows besides: from how many months a duo is complete, and how long it may last at most. */
  length: z
    .strictObject({ from: months.nullable(), to: months.nullable() })
    .default({ from: null, to: null }),
  /** What lateness is computed against; null: nothing can be counted, so no duo is late. */
  rhythm: rhythmSchema.nullable(),
  /** The rhythm in the programme's own words, where they say more or less than a number. */
  rhythmNote: z.string().trim().min(1).max(120).nullable().default(null),
  phases: z.array(phaseSchema).max(12).default([]),
  /** After the closure: how often former duos are invited to meet; null when the programme has no such time. */
  alumni: z.strictObject({ rhythm: rhythmSchema.nullable() }).nullable().default(null),
  /** Third places beside mentor and mentee. */
  companions: z
    .array(companionRoleSchema)
    .max(5)
    .default([])
    .refine((roles) => distinct(roles.map(({ key }) => key)), 'deux rôles portent la même clé'),
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
  /** What else puts a duo on the list of those that need a look. */
  risk: riskRulesSchema.prefault({}),
  /** Extension, reopening, cooling-off. */
  changes: changeRulesSchema.prefault({}),
  /** When the team is told. */
  notice: noticeRulesSchema.prefault({}),
  reviews: z.strictObject({
    start: reviewSchema.nullable(),
    mid_term: reviewSchema.nullable(),
    closing: reviewSchema.nullable(),
  }),
  /** After its term a duo should be closed, with its talk, within so many days. */
  end: z.strictObject({
    closeWithinDays: days,
    /** The reasons for which a duo of this programme ends, in the order in which they are offered; null: all of them. */
    reasons: z
      .array(z.enum(CLOSURE_REASON_KEYS))
      .min(1)
      .refine(distinct, 'un motif y figure deux fois')
      .nullable()
      .default(null),
    /** What this programme calls a reason, where the usual words are not its own; reports keep the usual ones. */
    reasonLabels: z.partialRecord(z.enum(CLOSURE_REASON_KEYS), z.string().trim().min(2).max(120)).default({}),
  }),
});

export const calendarSchema = calendarShape
  .refine(({ months: term, length: { from } }) => from === null || term === null || from <= term, {
    path: ['length', 'from'],
    error: 'la durée minimale dépasse la durée prévue',
  })
  .refine(({ months: term, length: { to } }) => to === null || term === null || term <= to, {
    path: ['length', 'to'],
    error: 'la durée maximale est plus courte que la durée prévue',
  })
  .refine(({ months: term, phases }) => phases.length === 0 || sumOf(phases) === term, {
    path: ['phases'],
    error: 'la somme des phases n’est pas la durée du duo',
  });

/** The rules of time of a programme. */
export type CalendarRules = z.infer<typeof calendarSchema>;
export type Rhythm = NonNullable<CalendarRules['rhythm']>;
export type Phase = CalendarRules['phases'][number];

/** The section `calendar` of a programme version. */
export const calendarSection = defineSection(
  'calendar',
  calendarSchema,
  (calendar) => ({
    ...(calendar.months === null ? {} : { months: calendar.months }),
    lengthLabel: lengthLabel(calendar),
    rhythmLabel: calendar.rhythmNote ?? rhythmLabel(calendar.rhythm),
    latenessLabel: latenessLabel(calendar.rhythm),
  }),
  CALENDAR_WORDS,
);

const PERIODS: Readonly<Record<Rhythm['period'], string>> = {
  month: 'mois',
  fortnight: 'quinzaine',
  week: 'semaine',
};

/** The rhythm as a French reader says it: "au moins 1 rencontre par mois". */
export function rhythmLabel(rhythm: Rhythm | null): string {
  if (!rhythm) return 'rythme non précisé';
  const meetings = rhythm.meetings === 1 ? '1 rencontre' : `${rhythm.meetings} rencontres`;
  return `au moins ${meetings} par ${PERIODS[rhythm.period]}`;
}

/** What lateness is computed against, said before anyone wonders why no duo is ever late. */
function latenessLabel(rhythm: Rhythm | null): string {
  return rhythm ? `Retard compté sur ${rhythmLabel(rhythm)}` : 'Aucun retard n’est calculé';
}

/** The length as a French reader says it: "6 mois", "5 à 6 mois", "9 mois au plus", "durée non précisée". */
export function lengthLabel({
  months: term,
  length: { from, to },
}: Pick<CalendarRules, 'months' | 'length'>) {
  if (from !== null && to !== null && from < to) return `${from} à ${to} mois`;
  if (from !== null && to === null) return `${from} mois au moins`;
  if (from === null && to !== null) return `${to} mois au plus`;
  return term === null ? 'durée non précisée' : `${term} mois`;
}

function sumOf(phases: readonly { readonly months: number }[]): number {
  return phases.reduce((sum, phase) => sum + phase.months, 0);
}
