import { type CalendarDate, frenchDate, frenchMonth } from '@tdu/kernel';
import type { Rhythm } from './calendar.section.js';
import { fromEpochDay, mondayOf, toEpochDay } from './epoch-days.js';

/** "en janvier 2026", "la semaine du 05/01/2026", "la quinzaine du 05/01/2026": when a period was, in a French sentence. */
export function periodName(period: Rhythm['period'], day: CalendarDate): string {
  if (period === 'month') return `en ${frenchMonth(day)}`;
  const monday = frenchDate(fromEpochDay(mondayOf(toEpochDay(day))));
  return `la ${period === 'week' ? 'semaine' : 'quinzaine'} du ${monday}`;
}
