import { type CalendarDate, type Result, accept, addMonths, frenchDate, refuse } from '@tdu/kernel';
import type { ClosingRules } from './closing.section.js';
import type { ClosingSide } from './closing-review.js';
import type { DueItem } from './due-calendar.js';
import type { DuoLife } from './duo-life.js';

/** « L’après » : where the mentee goes on. */
export const DESTINATIONS = [
  'job',
  'job_search',
  'training',
  'studies',
  'own_business',
  'volunteering',
  'another_duo',
  'becomes_mentor',
  'other_support',
  'unknown',
  'other',
] as const;
export type Destination = (typeof DESTINATIONS)[number];

const DESTINATION_LABELS: Readonly<Record<Destination, string>> = {
  job: 'En emploi',
  job_search: 'En recherche d’emploi',
  training: 'En formation',
  studies: 'En études',
  own_business: 'Crée son activité',
  volunteering: 'Bénévolat',
  another_duo: 'Un autre duo',
  becomes_mentor: 'Devient mentor',
  other_support: 'Suivi par une autre structure',
  unknown: 'Ne sait pas encore',
  other: 'Autre',
};

/** The French words of a destination. */
export function destinationLabel(destination: Destination): string {
  return DESTINATION_LABELS[destination];
}

/** How things are some months later. */
export const SITUATIONS = [...DESTINATIONS, 'not_reached'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** The French words of a situation. */
export function situationLabel(situation: Situation): string {
  return situation === 'not_reached' ? 'Pas joignable' : DESTINATION_LABELS[situation];
}

/** A follow-up that took place. */
export interface DoneFollowUp {
  readonly side: ClosingSide;
  readonly months: number;
}

/** Who agreed to hear from the team afterwards; nobody is followed up who did not. */
export type AlumniConsent = Readonly<Record<ClosingSide, boolean | null>>;

/** Follow-ups of a closed duo as items of its calendar, for those who agreed to be asked. */
export function followUpsDue(
  { followUpMonths }: Pick<ClosingRules, 'followUpMonths'>,
  { closedOn }: Pick<DuoLife, 'closedOn'>,
  consent: AlumniConsent,
  done: readonly DoneFollowUp[],
): DueItem[] {
  if (closedOn === null) return [];
  const sides = (['mentor', 'mentee'] as const).filter((side) => consent[side] === true);
  return followUpMonths.flatMap((months) =>
    sides.map((side): DueItem => {
      const who = side === 'mentor' ? 'du mentor' : 'de la personne mentorée';
      const isDone = done.some((one) => one.side === side && one.months === months);
      const dueOn = addMonths(closedOn, months);
      return {
        kind: 'follow_up',
        key: `${side}-${months}`,
        label: `Suivi à ${months} mois ${who}`,
        dueOn,
        done: isDone,
        who: 'staff',
      };
    }),
  );
}

/** About whom a follow-up is, by its key in the calendar. */
export function sideFollowed(key: string): ClosingSide {
  return key.startsWith('mentor-') ? 'mentor' : 'mentee';
}

/**
 * Whether a follow-up may be noted. Refusals DUO_NOT_CLOSED, FOLLOW_UP_UNKNOWN, NO_ALUMNI_CONSENT, FOLLOW_UP_IN_FUTURE,
 * FOLLOW_UP_BEFORE_CLOSURE.
 */
export function mayFollowUp(
  { followUpMonths }: Pick<ClosingRules, 'followUpMonths'>,
  { closedOn }: Pick<DuoLife, 'closedOn'>,
  consent: AlumniConsent,
  asked: DoneFollowUp & { readonly on: CalendarDate },
  today: CalendarDate,
): Result<CalendarDate> {
  if (closedOn === null) return notClosed();
  if (!followUpMonths.includes(asked.months)) {
    return unknownFollowUp(followUpMonths);
  }
  if (consent[asked.side] !== true) {
    const message =
      'Cette personne n’a pas accepté d’être recontactée : notez d’abord son accord, si elle le donne.';
    return refuse('NO_ALUMNI_CONSENT', message, 'side');
  }
  if (asked.on > today)
    return refuse('FOLLOW_UP_IN_FUTURE', 'Ce jour n’est pas encore venu : donnez une date passée.', 'on');
  if (asked.on >= closedOn) return accept(asked.on);
  const message = `Le duo est clos depuis le ${frenchDate(closedOn)} : le suivi vient après, corrigez la date.`;
  return refuse('FOLLOW_UP_BEFORE_CLOSURE', message, 'on');
}

/** What comes after is told once a duo is closed. Refusal DUO_NOT_CLOSED. */
export function mayTellAfter({ closedOn }: Pick<DuoLife, 'closedOn'>): Result<CalendarDate> {
  return closedOn === null ? notClosed() : accept(closedOn);
}

function unknownFollowUp(planned: readonly number[]): Result<never> {
  const message =
    planned.length === 0
      ? 'Ce programme ne prévoit aucun suivi après un duo : ajoutez-en un à ses règles d’abord.'
      : `Ce programme prévoit un suivi à ${planned.join(' et ')} mois : choisissez-en un.`;
  return refuse('FOLLOW_UP_UNKNOWN', message, 'months');
}

function notClosed(): Result<never> {
  const message = 'Ce duo est encore ouvert : clôturez-le d’abord, les suites viennent après.';
  return refuse('DUO_NOT_CLOSED', message, 'duoId');
}
