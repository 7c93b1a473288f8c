import { ownText } from '../text/own-text.js';

const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ø: 'o', ı: 'i' };

/** Names repeat from person to person; folding one costs more than finding it. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 5_000;

/**
 * A name as it is stored to be found by its beginning: Latin letters in lower case without accents, one space for
 * what is neither letter nor digit. `person_fold` of the migration `8202-people-search` says the same in SQL, for
 * names that reach the database without passing here; a spec compares the two.
 */
export function nameFold(name: string): string {
  const before = folded.get(name);
  if (before !== undefined) return before;
  if (folded.size >= MOST_REMEMBERED) folded.clear();
  const own = ownText(name);
  const text = /^[A-Za-z]*$/.test(own) ? own.toLowerCase() : foldLetters(own);
  folded.set(own, text);
  return text;
}

function foldLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[A-ZŒÆŁĐØ]/g, (letter) => letter.toLowerCase())
    .replace(/[œæłđøı]/g, (letter) => LETTERS[letter])
    .replace(/[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f]+/g, ' ')
    .replace(/^ | $/g, '');
}
