import { plain } from './name-key.js';

/** Spellings of one vowel or ending, for a comparison that still hears vowels (the key does not). */
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/oullah\b|ollah\b|ulla\b|oulla\b/g, 'ullah'],
  [/^abd(?:e|u|ou|o)?[lr]? ?/g, 'abdul '],
  [/\b(?:el|al)\b/g, ' '],
  [/ou|oo|w/g, 'u'],
  [/ee|ie|y/g, 'i'],
  [/ai|ei/g, 'e'],
  [/o/g, 'u'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/[qc]k?(?![hH])|ck/g, 'k'],
  [/[ckgs]h/g, 's'],
  [/h/g, ''],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
];

/** A name as it sounds, roughly: two transcriptions of one name become equal or nearly so. */
export function heard(name: string): string {
  return VOWELS.reduce((text, [written, sound]) => text.replace(written, sound), plain(name))
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * How alike two names are, 0 to 1: the words of the shorter name, each with its best partner in the longer one and
 * weighed by its length, or both names written without spaces, whichever fits better.
 */
export function nameSimilarity(one: string, other: string): number {
  const [a, b] = [heard(one), heard(other)];
  if (a === '' || b === '') return 0;
  const whole = closeness(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
  return Math.max(whole, wordByWord(a.split(' '), b.split(' ')));
}

function wordByWord(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [longestFirst(a), longestFirst(b)];
  if (a.length < b.length) return covered(one, other);
  if (b.length < a.length) return covered(other, one);
  return Math.max(covered(one, other), covered(other, one));
}

/** The order of words must not matter, not even where two fit as well. */
function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
}

/** How much of the letters of `few` finds a partner in `many`, each word once. */
function covered(few: readonly string[], many: readonly string[]): number {
  const free = [...many];
  let [gained, letters] = [0, 0];
  for (const word of few) {
    const fits = free.map((candidate) => closeness(word, candidate));
    const best = fits.indexOf(Math.max(...fits));
    gained += fits[best] * word.length;
    letters += word.length;
    free.splice(best, 1);
  }
  return gained / letters;
}

/** 1 less the share of letters that must change (Levenshtein). */
export function closeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
