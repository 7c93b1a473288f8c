import type { CalendarDate } from '@tdu/kernel';
import { fold } from './fold.js';
import { ownText } from './own-text.js';

/**
 * Who a person is when no e-mail says so: names without accents, case or punctuation, and the birth date.
 * Two sheets that write `HRYHOR'ÏEV` and `Hryhor Iev` mean the same person.
 */
export function identityKey(givenName: string, familyName: string, birthDate: CalendarDate): string {
  return ownText(`${compact(familyName)}|${compact(givenName)}|${birthDate}`);
}

/** Names repeat from person to person; folding one costs more than finding it. */
const compacted = new Map<string, string>();
const MOST_REMEMBERED = 5_000;

function compact(name: string): string {
  const before = compacted.get(name);
  if (before !== undefined) return before;
  if (compacted.size >= MOST_REMEMBERED) compacted.clear();
  const own = ownText(name);
  const text = fold(own).replaceAll(' ', '');
  compacted.set(own, text);
  return text;
}
