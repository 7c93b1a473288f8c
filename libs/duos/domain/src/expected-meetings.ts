import type { CalendarDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';
import { heldDays } from './meeting-account.js';
import { type LivedTime, periods } from './periods.js';

/** Meetings held against meetings the rhythm asked for, over one stretch of time. */
export interface MeetingCounts {
  readonly held: number;
  readonly expected: number;
}

/**
 * Meetings the rhythm asked for in the periods that were over by the end of `until`. The running period is not
 * counted: nobody is behind on a month that has not ended.
 */
export function expectedMeetings(rules: CalendarRules, duo: LivedTime, until: CalendarDate): number {
  return expectedBetween(rules, duo, null, until);
}

/** Days met up to `until`, against `expectedMeetings`. */
export function meetingCounts(rules: CalendarRules, duo: DuoLife, until: CalendarDate): MeetingCounts {
  return countsBetween(rules, duo, null, until);
}

/** The same over the periods that ended, and the days met, from `from` to `to`; sums of stretches equal the whole. */
export function countsBetween(
  rules: CalendarRules,
  duo: DuoLife,
  from: CalendarDate | null,
  to: CalendarDate,
): MeetingCounts {
  const held = heldDays(duo.meetings).filter((day) => isWithin(day, from, to)).length;
  return { held, expected: expectedBetween(rules, duo, from, to) };
}

function expectedBetween(rules: CalendarRules, duo: LivedTime, from: CalendarDate | null, to: CalendarDate) {
  return periods(rules.rhythm, duo, to)
    .filter(({ endsOn }) => isWithin(endsOn, from, to))
    .reduce((sum, { expected }) => sum + expected, 0);
}

function isWithin(day: CalendarDate, from: CalendarDate | null, to: CalendarDate): boolean {
  return (from === null || from <= day) && day <= to;
}
