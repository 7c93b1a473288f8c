import type { Section } from './section.js';

/**
 * Where a value stands, as a French reader is told: « Calendrier › Rythme › Rencontres ». Names without a word of
 * their section are shown as they are written; positions in a list count from 1.
 */
export function placeName(
  section: Pick<Section<unknown>, 'name' | 'words'>,
  path: readonly string[],
): string {
  const word = (key: string) => section.words?.[key] ?? (/^\d+$/.test(key) ? `n° ${Number(key) + 1}` : key);
  return [word(section.name), ...path.map(word)].join(' › ');
}
