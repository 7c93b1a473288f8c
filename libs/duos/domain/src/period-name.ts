import { type CalendarDate, frenchDate, frenchMonth } from '@tdu/kernel';
import type { Rhythm } from './calendar.section.js';
import { fromEpochDay, mondayOf, toEpochDay } from './epoch-days.js';

/** "en janvier 2026", "la semaine du 05/01/2026": when a period was, in a French sentence. */
export function periodName(period: Rhythm['period'], day: CalendarDate): string {
  if (period === 'week') return `la semaine du ${frenchDate(fromEpochDay(mondayOf(toEpochDay(day))))}`;
  return `en ${frenchMonth(day)}`;
}
