import { type CalendarDate, addDays, frenchDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { type DuoLife, pauseOn } from './duo-life.js';
import { heldDays } from './meeting-account.js';
import { missedRun } from './missed-run.js';
import { periodName } from './period-name.js';
import { type Period, periods } from './periods.js';

/** From best to worst; the position is the gravity. */
export const LATENESS_STATES = ['on_track', 'due', 'late', 'at_risk'] as const;
export type LatenessState = (typeof LATENESS_STATES)[number];

/** Where a duo stands against what was agreed. Computed from facts, never typed, and never acted upon by itself. */
export interface Lateness {
  readonly state: LatenessState;
  /** French, one line, fit for a list. */
  readonly label: string;
  /** First day of the lateness; null unless late or at risk. */
  readonly since: CalendarDate | null;
}

const onTrack = (label: string): Lateness => ({ state: 'on_track', label, since: null });

/**
 * How late a duo is on a day.
 *
 * A duo that missed the meetings of a period is late on the first day of the next one, until it meets again; pauses
 * are not counted. Several periods missed in a row put it at risk. Before the start the charter is what is due, after
 * the term the closure. Notes, topics and places play no part.
 */
export function latenessOf(
  rules: CalendarRules,
  duo: DuoLife,
  today: CalendarDate,
  known?: LivedRhythm,
): Lateness {
  if (duo.state === 'closed') return onTrack('Duo clos');
  if (duo.state === 'charter') return charterLateness(rules, duo, today);
  const pause = pauseOn(duo, today);
  if (pause) return onTrack(pause.endsOn ? `En pause jusqu’au ${frenchDate(pause.endsOn)}` : 'En pause');
  if (duo.endsOn !== null && today > duo.endsOn) return closureLateness(rules, duo.endsOn, today);
  return rhythmLateness(rules, known ?? livedRhythm(rules, duo, today), today);
}

/** The periods of a duo and the days it met, worked out once for many days. */
export interface LivedRhythm {
  readonly periods: readonly Period[];
  readonly held: readonly CalendarDate[];
}

/** The periods that begin on `until` at the latest, and every day met. */
export function livedRhythm(rules: CalendarRules, duo: DuoLife, until: CalendarDate): LivedRhythm {
  return { periods: periods(rules.rhythm, duo, until), held: heldDays(duo.meetings) };
}

/** The first day after the first of the periods missed in a row up to a day; null when none is. */
export function missingSince({ periods: all, held }: LivedRhythm, today: CalendarDate): CalendarDate | null {
  const begun = all.filter(({ startsOn }) => startsOn <= today);
  const first = missedRun(begun, heldUpTo(held, today), today).at(-1);
  return first ? addDays(first.endsOn, 1) : null;
}

function heldUpTo(held: readonly CalendarDate[], today: CalendarDate): CalendarDate[] {
  return held.filter((day) => day <= today);
}

/** Compares two states by gravity: below zero when the first is better. */
export function compareLateness(a: LatenessState, b: LatenessState): number {
  return LATENESS_STATES.indexOf(a) - LATENESS_STATES.indexOf(b);
}

/** The last day on which a duo's charter should be signed by all. */
export function charterDueOn(rules: CalendarRules, duo: Pick<DuoLife, 'formedOn'>): CalendarDate {
  return addDays(duo.formedOn, rules.charterWithinDays);
}

function charterLateness(rules: CalendarRules, duo: DuoLife, today: CalendarDate): Lateness {
  const dueOn = charterDueOn(rules, duo);
  return today <= dueOn
    ? { state: 'due', label: `Charte à signer avant le ${frenchDate(addDays(dueOn, 1))}`, since: null }
    : { state: 'late', label: 'En retard : charte non signée par tous', since: addDays(dueOn, 1) };
}

function closureLateness(rules: CalendarRules, endsOn: CalendarDate, today: CalendarDate): Lateness {
  const closeBy = addDays(endsOn, rules.end.closeWithinDays);
  return today <= closeBy
    ? {
        state: 'due',
        label: `Terme atteint : à clore avant le ${frenchDate(addDays(closeBy, 1))}`,
        since: null,
      }
    : {
        state: 'late',
        label: `En retard : à clore depuis le ${frenchDate(endsOn)}`,
        since: addDays(closeBy, 1),
      };
}

function rhythmLateness(rules: CalendarRules, known: LivedRhythm, today: CalendarDate): Lateness {
  const lived = known.periods.filter(({ startsOn }) => startsOn <= today);
  const held = heldUpTo(known.held, today);
  const missed = missedRun(lived, held, today);
  if (missed.length > 0) return missedLateness(rules, missed);
  const current = lived.find(({ endsOn }) => endsOn >= today);
  if (!rules.rhythm || !current || countIn(held, current.startsOn) >= current.expected) {
    return onTrack('Dans le rythme');
  }
  const dueFrom = addDays(current.endsOn, -rules.dueBeforePeriodEnd);
  if (today <= dueFrom) return onTrack('Dans le rythme');
  return {
    state: 'due',
    label: `Rencontre à prévoir avant le ${frenchDate(addDays(current.endsOn, 1))}`,
    since: null,
  };
}

function missedLateness(rules: CalendarRules, missed: ReturnType<typeof missedRun>): Lateness {
  const [latest] = missed;
  const since = addDays(latest.endsOn, 1);
  if (missed.length >= rules.atRiskAfterPeriods) {
    const label = `Fragile : ${missed.length} périodes de suite sans le rythme convenu`;
    return { state: 'at_risk', label, since };
  }
  const name = periodName(rules.rhythm?.period ?? 'month', latest.startsOn);
  return { state: 'late', label: `En retard : rencontre manquante ${name}`, since };
}

function countIn(held: readonly CalendarDate[], from: CalendarDate): number {
  return held.filter((day) => day >= from).length;
}
