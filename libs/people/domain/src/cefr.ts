import { fold } from './text/fold.js';

/** The only scale of language level, in ascending order; `native` stands above C2. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type CefrLevel = (typeof CEFR_LEVELS)[number];

const NATIVE_WORDS = new Set(['natif', 'native', 'langue maternelle', 'maternelle', 'maternel', 'bilingue']);

/** Negative when `a` is lower than `b`, zero when equal, positive when higher. */
export function compareCefr(a: CefrLevel, b: CefrLevel): number {
  return CEFR_LEVELS.indexOf(a) - CEFR_LEVELS.indexOf(b);
}

/** Whether a level reaches a required one; an unknown level reaches none. */
export function reachesCefr(level: CefrLevel | null, required: CefrLevel): boolean {
  return level !== null && compareCefr(level, required) >= 0;
}

/** Reads `b1`, ` B1 `, `natif`, `langue maternelle`; undefined for anything that is not on the scale. */
export function parseCefr(text: string): CefrLevel | undefined {
  const upper = text.trim().toUpperCase();
  const level = CEFR_LEVELS.find((known) => known === upper);
  if (level) return level;
  return NATIVE_WORDS.has(fold(text)) ? 'native' : undefined;
}

/** The level as a French reader writes it. */
export function frenchCefr(level: CefrLevel): string {
  return level === 'native' ? 'natif' : level;
}
