import { type CalendarDate, calendarDate } from '@tdu/kernel';
import { type Reading, read, unreadable } from './reading.js';
import { excerpt } from './words.js';

const FRENCH = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T,].*)?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/;
const REPAIR = 'Écrivez une date qui existe, jour/mois/année, par exemple 27/04/1961.';

/** A day written the French way (`27/04/1961`, `17-2-2003`, with an hour after it or not) or the ISO way. */
export function readDate(cell: string): Reading<CalendarDate> {
  const date = frenchOrIso(cell);
  return date ? read(date) : unreadable(`« ${excerpt(cell)} » n'est pas une date`, REPAIR);
}

function frenchOrIso(cell: string): CalendarDate | undefined {
  const french = FRENCH.exec(cell);
  if (french) return calendarDate(Number(french[3]), Number(french[2]), Number(french[1]));
  const iso = ISO.exec(cell);
  return iso ? calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}
