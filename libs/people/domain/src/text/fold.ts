const PLAIN = /^[A-Za-z0-9]*$/;
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd' };

/**
 * Reduces a text to what two careful people would both type: lower case, no accent, apostrophes and hyphens as
 * spaces, one space between words. `CÔTE D’IVOIRE` and `cote d'ivoire` fold to the same text.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßıłøđ]/g, (letter) => LIGATURES[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}
