import { type CalendarDate, addDays } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoPaper } from './documents.section.js';
import type { DuoLife, ReviewKind } from './duo-life.js';
import { charterDueOn } from './lateness.js';
import { heldDays } from './meeting-account.js';
import { periodName } from './period-name.js';
import { lastDay, periods } from './periods.js';
import { dayOf } from './term.js';

export const DUE_KINDS = [
  'charter',
  'first_meeting',
  'meeting',
  'review',
  'measure',
  'document',
  'handover',
  'closure',
  'follow_up',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** How an item stands on a day: done, still far, near, over its day. */
export const DUE_STATES = ['done', 'upcoming', 'due', 'late'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** Whose turn it is. */
export const DUE_PARTIES = ['mentor', 'mentee', 'both', 'staff', 'everyone'] as const;
export type DueParty = (typeof DUE_PARTIES)[number];

/** One thing that the programme's rules ask of a duo. */
export interface DueItem {
  readonly kind: DueKind;
  /** Which review, or the first day of the period; stable as long as the rules are. */
  readonly key: string;
  readonly label: string;
  /** Last day on which it is in time. */
  readonly dueOn: CalendarDate;
  readonly done: boolean;
  readonly who: DueParty;
}

/** An item with how it stands on the day it was asked for. */
export interface StandingDue extends DueItem {
  readonly state: DueState;
}

const REVIEW_LABELS: Readonly<Record<ReviewKind, string>> = {
  start: 'Bilan de démarrage',
  mid_term: 'Bilan à mi-parcours',
  closing: 'Bilan de clôture',
};

/** The French name of a review. */
export function reviewLabel(kind: ReviewKind): string {
  return REVIEW_LABELS[kind];
}

/**
 * Everything due over the life of a duo, by date: charter, meetings, reviews and closure by its own rules, and what
 * other parts ask of it (`others`: measures, documents). Without a term the meetings are listed up to the period of
 * `today`, for a calendar must end somewhere.
 */
export function dueCalendar(
  rules: CalendarRules,
  duo: DuoLife,
  today: CalendarDate,
  others: readonly DueItem[] = [],
): StandingDue[] {
  const items = [charterItem(rules, duo), ...firstMeeting(rules, duo), ...meetings(rules, duo, today)];
  const all = [...items, ...reviews(duo), ...others, ...closure(rules, duo)];
  const standing = all.map((item) => ({ ...item, state: stateOf(rules, item, today) }));
  return standing.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function stateOf({ notice }: CalendarRules, { done, dueOn }: DueItem, today: CalendarDate): DueState {
  if (done) return 'done';
  if (dueOn < today) return 'late';
  return addDays(today, notice.nearDays) >= dueOn ? 'due' : 'upcoming';
}

/** Reviews not done whose day has come. */
export function reviewsDue(duo: Pick<DuoLife, 'reviews'>, today: CalendarDate) {
  return duo.reviews.filter(({ dueOn, doneOn }) => doneOn === null && dueOn <= today);
}

function charterItem(rules: CalendarRules, duo: DuoLife): DueItem {
  const dueOn = charterDueOn(rules, duo);
  return {
    kind: 'charter',
    key: 'charter',
    label: 'Charte signée par tous',
    dueOn,
    done: duo.startsOn !== null,
    who: 'everyone',
  };
}

function firstMeeting(rules: CalendarRules, duo: DuoLife): DueItem[] {
  if (!rules.firstMeeting || !duo.startsOn) return [];
  const label = rules.firstMeeting.withTeam ? 'Première rencontre, avec l’équipe' : 'Première rencontre';
  const dueOn = addDays(duo.startsOn, rules.firstMeeting.withinDays);
  const done = heldDays(duo.meetings).length > 0;
  const who = rules.firstMeeting.withTeam ? 'everyone' : 'both';
  return [{ kind: 'first_meeting', key: 'first_meeting', label, dueOn, done, who }];
}

function meetings(rules: CalendarRules, duo: DuoLife, today: CalendarDate): DueItem[] {
  const { rhythm } = rules;
  if (!rhythm) return [];
  const held = heldDays(duo.meetings);
  return periods(rhythm, duo, lastDay(duo) ?? today)
    .filter(({ expected }) => expected > 0)
    .map(({ startsOn, endsOn, expected }) => ({
      kind: 'meeting' as const,
      key: startsOn,
      label: `${expected === 1 ? 'Rencontre' : `${expected} rencontres`} ${periodName(rhythm.period, startsOn)}`,
      dueOn: endsOn,
      done: held.filter((day) => startsOn <= day && day <= endsOn).length >= expected,
      who: 'both' as const,
    }));
}

function reviews(duo: DuoLife): DueItem[] {
  return duo.reviews.map(({ kind, dueOn, doneOn }) => ({
    kind: 'review',
    key: kind,
    label: REVIEW_LABELS[kind],
    dueOn,
    done: doneOn !== null,
    who: 'everyone',
  }));
}

/** The papers a programme asks a duo for; `kept` are the keys of those in its folder. */
export function papersDue(papers: readonly DuoPaper[], duo: DuoLife, kept: ReadonlySet<string>): DueItem[] {
  return papers.flatMap(({ key, label, due }): DueItem[] => {
    const dueOn = duo.startsOn && dayOf(due, duo.startsOn, duo.endsOn);
    return dueOn ? [{ kind: 'document', key, label, dueOn, done: kept.has(key), who: 'both' }] : [];
  });
}

function closure(rules: CalendarRules, duo: DuoLife): DueItem[] {
  if (duo.endsOn === null) return [];
  const dueOn = addDays(duo.endsOn, rules.end.closeWithinDays);
  const done = duo.state === 'closed';
  return [{ kind: 'closure', key: 'closure', label: 'Clôture du duo', dueOn, done, who: 'staff' }];
}
