import type { CalendarDate } from '@tdu/kernel';
import type { Rhythm } from './calendar.section.js';
import type { DuoLife, Pause } from './duo-life.js';
import { fromEpochDay, mondayOf, monthStart, toEpochDay } from './epoch-days.js';

/** A civil month, a week or two weeks of a duo's life, cut to the days on which the duo exists. */
export interface Period {
  /** First and last day, both included. */
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** Meetings the rhythm asks for, once pauses and partial periods are taken off. */
  readonly expected: number;
}

/** What the counting needs of a duo. */
export type LivedTime = Pick<DuoLife, 'startsOn' | 'endsOn' | 'closedOn' | 'pauses'>;

/**
 * The periods of a duo's life that begin on `until` at the latest, oldest first.
 *
 * Periods are civil (the 1st to the end of the month, Monday to Sunday; two weeks are counted from the Monday of the
 * duo's first one): a monthly meeting that was missed is late
 * on the first day of the next month, whatever the day on which the duo began. A period that the duo or a pause
 * uses only in part asks for its share, rounded: half a month or more asks for the monthly meeting, less does not.
 */
export function periods(rhythm: Rhythm | null, duo: LivedTime, until: CalendarDate): Period[] {
  if (!rhythm || !duo.startsOn) return [];
  const first = toEpochDay(duo.startsOn);
  const last = toEpochDay(lastDay(duo) ?? until);
  const end = Math.min(last, toEpochDay(until));
  const found: Period[] = [];
  for (let start = periodStart(rhythm, first); start <= end; start = nextStart(rhythm, start)) {
    const length = nextStart(rhythm, start) - start;
    const from = Math.max(start, first);
    const to = lastDay(duo) === null ? start + length - 1 : Math.min(start + length - 1, last);
    const active = to - from + 1 - pausedDays(duo.pauses, from, to);
    found.push({
      startsOn: fromEpochDay(from),
      endsOn: fromEpochDay(to),
      expected: share(rhythm.meetings, active, length),
    });
  }
  return found;
}

/** The last day on which meetings are expected: the term, or the closure when it came first; null when neither is known. */
export function lastDay(duo: Pick<LivedTime, 'endsOn' | 'closedOn'>): CalendarDate | null {
  if (duo.endsOn === null || duo.closedOn === null) return duo.endsOn ?? duo.closedOn;
  return duo.closedOn < duo.endsOn ? duo.closedOn : duo.endsOn;
}

/** Days of `[from, to]` that fall in a pause; a day covered twice counts once. */
function pausedDays(pauses: readonly Pause[], from: number, to: number): number {
  let paused = 0;
  let counted = from;
  for (const pause of [...pauses].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const start = Math.max(toEpochDay(pause.startsOn), counted);
    const end = pause.endsOn === null ? to : Math.min(toEpochDay(pause.endsOn), to);
    if (end < start) continue;
    paused += end - start + 1;
    counted = end + 1;
  }
  return paused;
}

/** `meetings × active ÷ length`, rounded to the nearest whole, halves up, in integers. */
function share(meetings: number, active: number, length: number): number {
  return Math.floor((2 * meetings * active + length) / (2 * length));
}

function periodStart(rhythm: Rhythm, day: number): number {
  return rhythm.period === 'month' ? monthStart(day) : mondayOf(day);
}

function nextStart(rhythm: Rhythm, start: number): number {
  if (rhythm.period === 'month') return monthStart(start, 1);
  return start + (rhythm.period === 'week' ? 7 : 14);
}
