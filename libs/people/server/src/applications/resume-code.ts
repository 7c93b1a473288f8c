import { createHmac, randomInt } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another when they are copied by hand (no I, L, O, U, 0, 1). */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A code of twelve letters, 58 bits of chance: short enough to be noted on paper, too long to be guessed online. */
export function newResumeCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** As shown: `K7QX-M2RT-9BWD`. */
export function showResumeCode(code: string): string {
  return code.match(/.{4}/g)!.join('-');
}

/** A code as people type it, without blanks and hyphens; undefined when it can be none. */
export function readResumeCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
}

/** What is stored of a code, or of who applied: keyed with the server's secret, so that a stolen table says nothing. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
}
