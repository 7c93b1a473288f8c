import { count, number } from '../../../shared/format/text.js';

/** A list is not counted beyond; the total then says one more. */
const MOST_COUNTED = 10_000;

/** « 3 personnes », « Plus de 10 000 personnes » */
export function foundSentence(total: number): string {
  if (total > MOST_COUNTED) return `Plus de ${number(MOST_COUNTED)} personnes`;
  return count(total, 'personne', 'personnes');
}
