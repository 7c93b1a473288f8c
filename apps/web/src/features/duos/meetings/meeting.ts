import { longDate } from '../../../shared/format/dates.js';
import { ofName } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { type Choice, labelOf } from '../choices.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import { sideNames } from '../side-names.js';
import type { DuoMeetingsQuery } from './meetings.operations.js';

type Answer = NonNullable<ResultOf<typeof DuoMeetingsQuery>['duo']>;
export type Account = Answer['meetings'][number];
export type AccountVersion = Account['formerly'][number];
export type Plan = Answer['plannedMeetings'][number];
export type DayStanding = Answer['meetingDays'][number];

/** One day with what it comes to and everything the reader may know of it. */
export interface MeetingDay extends DayStanding {
  readonly accounts: readonly Account[];
}

export const MEETING_STATUSES: Readonly<Record<Account['status'], { label: string; tone: Tone }>> = {
  held: { label: 'A eu lieu', tone: 'good' },
  missed: { label: 'Manquée', tone: 'bad' },
  cancelled: { label: 'Annulée', tone: 'neutral' },
};

export const MEETING_MODES: Readonly<Record<NonNullable<Account['mode']>, string>> = {
  in_person: 'En personne',
  video: 'En visio',
  phone: 'Au téléphone',
};

export const MEETING_MOODS: Readonly<Record<NonNullable<Account['mood']>, string>> = {
  good: 'Bien',
  fair: 'Moyennement',
  low: 'Pas bien',
};

export const MEETING_TOPICS: Readonly<Record<Account['topics'][number], string>> = {
  everyday_life: 'Vie quotidienne',
  employment: 'Emploi',
  training: 'Formation, études',
  french: 'Français',
  paperwork: 'Démarches',
  housing: 'Logement',
  culture: 'Culture, sorties',
  social_ties: 'Connaissances, amis',
  other: 'Autre',
};

/** Whether there is a place to tell: one where the two are together. */
export function hasPlace(mode: Plan['mode'] | undefined): boolean {
  return mode !== 'video' && mode !== 'phone';
}

const DIFFERENCES: Readonly<Record<DayStanding['differences'][number], string>> = {
  status: 'la rencontre a eu lieu ou non',
  absent: 'l’absence',
  minutes: 'la durée',
  mode: 'la façon de se voir',
  placeKind: 'le lieu',
};

/** The days, newest first, each with its accounts: what the coordination said settles a day and stands first. */
export function daysOf(accounts: readonly Account[], days: readonly DayStanding[]): MeetingDay[] {
  const sides: DuoSide[] = ['staff', 'mentor', 'mentee'];
  return [...days]
    .sort((a, b) => b.day.localeCompare(a.day))
    .map((day) => ({
      ...day,
      accounts: accounts
        .filter(({ heldOn }) => heldOn === day.day)
        .sort((a, b) => sides.indexOf(a.loggedBy) - sides.indexOf(b.loggedBy)),
    }));
}

/** « Les deux récits diffèrent : la durée, le lieu. » */
export function differenceSentence({ differences }: Pick<DayStanding, 'differences'>): string {
  return `Les deux récits diffèrent : ${differences.map((field) => DIFFERENCES[field]).join(', ')}.`;
}

type Facts = Pick<Account, 'mode' | 'placeKind' | 'minutes'>;

/** « En personne · Café ou restaurant · 60 min » */
export function meetingFacts({ mode, placeKind, minutes }: Facts, places: readonly Choice[]): string {
  const facts = [mode && MEETING_MODES[mode], labelOf(places, placeKind), minutes && `${minutes} min`];
  return facts.filter(Boolean).join(' · ');
}

/** Who did not come, by name; null where nobody said it. */
export function absenceSentence(
  { absent, status }: Pick<Account, 'absent' | 'status'>,
  { mentor, mentee }: DuoPeople,
): string | null {
  if (!absent) return null;
  const names = { mentor: mentor.displayName, mentee: mentee.displayName, both: 'tous les deux' };
  const who = names[absent];
  return status === 'cancelled' ? `Annulée par ${who}` : `Absence ${ofName(who)}`;
}

/** « Récit d’Amina », « Récit de la coordination » */
export function storyOf({ loggedBy }: Pick<Account, 'loggedBy'>, duo: DuoPeople): string {
  return `Récit ${ofName(sideNames(duo)[loggedBy])}`;
}

/** What a meeting was about, in words; null where nobody said it. */
export function topicSentence({ topics }: Pick<Account, 'topics'>): string | null {
  return topics.length > 0 ? topics.map((topic) => MEETING_TOPICS[topic]).join(', ') : null;
}

/** « 24 novembre 2026 à 18:30 » */
export function planMoment({ plannedOn, time }: Pick<Plan, 'plannedOn' | 'time'>): string {
  return time ? `${longDate(plannedOn)} à ${time}` : longDate(plannedOn);
}

/** Plans of which nobody has told anything, soonest first. */
export function openPlans(plans: readonly Plan[]): Plan[] {
  return plans.filter(({ told }) => !told).sort((a, b) => a.plannedOn.localeCompare(b.plannedOn));
}
