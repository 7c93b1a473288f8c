import { type CharterRules, charterHash, charterText } from '@tdu/duos-domain';
import type { DuoRecord } from '../life/duo-record.js';

/** The charter to sign: changed terms where the two are asked to sign again, else those of the duo's own rules. */
export function charterToSign({ terms, rules }: Pick<DuoRecord, 'terms' | 'rules'>): CharterRules {
  return terms ?? rules.charter;
}

/** The hash of the text that is signed: the one that was on the screen, or the French one where none is told. */
export function hashToSign(charter: CharterRules, told: string | null | undefined): string {
  return told ?? charterHash(charterText(charter, 'fr'));
}
