import type { CalendarDate } from '@tdu/kernel';

const DAY = 86_400_000;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const THURSDAY = 3;

/**
 * Days as whole numbers since 1970-01-01, in UTC: a day has no hour here, so no daylight saving change can add or
 * lose one, and the calendars of 100,000 duos are plain integer arithmetic.
 */
export function toEpochDay(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** The day of that number, as ISO text. */
export function fromEpochDay(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week of that day. */
export function mondayOf(day: number): number {
  return day - ((((day + THURSDAY) % 7) + 7) % 7);
}

/** The first day of the month of that day, moved by a number of months. */
export function monthStart(day: number, plusMonths = 0): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + plusMonths, 1) / DAY;
}
