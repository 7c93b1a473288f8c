import type { CalendarDate } from '@tdu/kernel';
import { fold } from './fold.js';

/**
 * Who a person is when no e-mail says so: names without accents, case or punctuation, and the birth date.
 * Two sheets that write `HRYHOR'ÏEV` and `Hryhor Iev` mean the same person.
 */
export function identityKey(givenName: string, familyName: string, birthDate: CalendarDate): string {
  return `${compact(familyName)}|${compact(givenName)}|${birthDate}`;
}

function compact(name: string): string {
  return fold(name).replaceAll(' ', '');
}
