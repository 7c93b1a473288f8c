import { type CalendarDate, toCalendarDate } from './calendar-date.js';

/** Where the time comes from. Domain code receives dates; services receive a clock through their context. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The time zone in which a day of the programme begins and ends. */
export const PROGRAMME_TIME_ZONE = 'Europe/Paris';

/** The calendar day it is in Paris at the clock's present instant. */
export function today(clock: Clock): CalendarDate {
  return toCalendarDate(clock.now(), PROGRAMME_TIME_ZONE);
}

/** A clock that stands still until it is moved: for tests and for the simulation. */
export class MovableClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return this.instant;
  }

  /** Moves the clock to another instant, later or earlier. */
  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
