import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { SIGN_IN } from '@tdu/accounts-domain';
import type { Id } from '@tdu/kernel';

/** An unguessable token of 256 bits, fit for a link or a cookie. */
export function newToken(): string {
  return randomBytes(SIGN_IN.linkBytes).toString('base64url');
}

/** A code of six digits, each as likely as the other. */
export function newCode(): string {
  return String(randomInt(10 ** SIGN_IN.codeDigits)).padStart(SIGN_IN.codeDigits, '0');
}

/** What is stored of a token: 256 bits of chance need no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * What is stored of a code. A million codes are tried in no time, so the hash is keyed with the server's
 * secret (a stolen table says nothing) and bound to its challenge (two equal codes look different) and to what it
 * is for (the code of one act is none for another).
 */
export function hashCode(secret: string, challengeId: Id, code: string, words = 'sign-in-code'): string {
  return createHmac('sha256', secret).update(`${words}:${challengeId}:${code}`).digest('base64url');
}

/** Compares two hashes in a time that does not tell how far they agree. */
export function sameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
