import { type CalendarDate, frenchDate } from '@tdu/kernel';
import type { Rhythm } from './calendar.section.js';
import { fromEpochDay, mondayOf, toEpochDay } from './epoch-days.js';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** "en janvier 2026", "la semaine du 05/01/2026": when a period was, in a French sentence. */
export function periodName(period: Rhythm['period'], day: CalendarDate): string {
  if (period === 'week') return `la semaine du ${frenchDate(fromEpochDay(mondayOf(toEpochDay(day))))}`;
  return `en ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
