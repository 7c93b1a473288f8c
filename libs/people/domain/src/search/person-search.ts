import { readPhone } from '../read/contact.js';
import { foldedWords } from '../text/fold.js';

/** What somebody typed to find a person. */
export type PersonSearch =
  | { readonly by: 'email'; readonly start: string }
  | { readonly by: 'phone'; readonly phone: string }
  /** Beginnings of names, the longest first, folded. */
  | { readonly by: 'name'; readonly words: readonly string[] };

const MOST_WORDS = 5;
const FEWEST_DIGITS = 6;

/** Tells by its signs what a search is for; null when there is nothing to look for. */
export function personSearch(text: string): PersonSearch | null {
  const typed = text.trim();
  if (typed.includes('@')) return { by: 'email', start: typed.toLowerCase() };
  const digits = typed.replace(/\D/g, '');
  if (digits.length >= FEWEST_DIGITS && !/\p{L}/u.test(typed)) {
    const phone = readPhone(typed);
    return { by: 'phone', phone: phone.ok ? phone.value : digits };
  }
  const words = foldedWords(typed).sort((a, b) => b.length - a.length);
  return words.length === 0 ? null : { by: 'name', words: words.slice(0, MOST_WORDS) };
}
