import { type CalendarDate, addDays } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';
import {
  type LatenessState,
  type LivedRhythm,
  charterDueOn,
  latenessOf,
  livedRhythm,
  missingSince,
} from './lateness.js';
import { type Period, lastDay } from './periods.js';
import type { Span } from './spans.js';

/** How a duo stands over some days, if nothing more is told about it. */
export interface LatenessSpan extends Span {
  readonly state: LatenessState;
  /** First day of the lateness, whenever it was worked out; null unless late or at risk. */
  readonly since: CalendarDate | null;
}

/** A duo without a term is looked at so far ahead, then again. */
const AHEAD_DAYS = 400;

/** The last day for which `latenessAhead` and what stands on it hold; null when they hold for ever. */
export function aheadUntil(duo: Pick<DuoLife, 'state' | 'endsOn'>, today: CalendarDate): CalendarDate | null {
  return duo.state === 'active' && duo.endsOn === null ? addDays(today, AHEAD_DAYS) : null;
}

/**
 * How a duo will stand from a day on, as long as nobody tells anything: lateness changes only where a period, a pause
 * or a delay ends, so it is read on those days alone. `latenessOf` on any later day says the same (a law in the specs),
 * and so lists can ask the database how a hundred thousand duos stand today without computing one of them.
 */
export function latenessAhead(rules: CalendarRules, duo: DuoLife, today: CalendarDate): LatenessSpan[] {
  const lived = livedRhythm(rules, duo, lastDay(duo) ?? addDays(today, AHEAD_DAYS));
  const days = turningDays(rules, duo, today, lived.periods);
  const spans: LatenessSpan[] = [];
  for (const [index, from] of days.entries()) {
    const { state, since: latest } = latenessOf(rules, duo, from, lived);
    const since = latest && sinceOf(duo, from, latest, lived);
    const next = days.at(index + 1);
    const until = next === undefined ? null : addDays(next, -1);
    const last = spans.at(-1);
    if (last?.state === state && last.since === since) spans.splice(-1, 1, { ...last, until });
    else spans.push({ state, since, from, until });
  }
  return spans;
}

/** Of meetings missed in a row the first one counts; a charter and a closure are late since their one day. */
function sinceOf(duo: DuoLife, day: CalendarDate, latest: CalendarDate, lived: LivedRhythm): CalendarDate {
  const isOfRhythm = duo.state === 'active' && (duo.endsOn === null || day <= duo.endsOn);
  return isOfRhythm ? (missingSince(lived, day) ?? latest) : latest;
}

/** The days on which lateness may change, from today on, oldest first. */
function turningDays(
  rules: CalendarRules,
  duo: DuoLife,
  today: CalendarDate,
  lived: readonly Period[],
): CalendarDate[] {
  const days = new Set<CalendarDate>([today]);
  const add = (day: CalendarDate | null | undefined, plus = 0) => {
    if (day && addDays(day, plus) > today) days.add(addDays(day, plus));
  };
  if (duo.state === 'charter') add(charterDueOn(rules, duo), 1);
  if (duo.state === 'active') {
    for (const { startsOn, endsOn } of duo.pauses) {
      add(startsOn);
      add(endsOn, 1);
    }
    add(duo.endsOn, 1);
    add(duo.endsOn, rules.end.closeWithinDays + 1);
    for (const { endsOn } of lived) {
      add(endsOn, 1 - rules.dueBeforePeriodEnd);
      add(endsOn, 1);
    }
  }
  return [...days].sort();
}
