import { fold } from '../text/fold.js';
import type { ImportField } from './fields.js';

/** What a column of the sheet is read as; null: the column is left aside. */
export interface ColumnMapping {
  readonly heading: string;
  readonly field: string | null;
}

/** Headings that the sheet of refused rows adds; they are left aside when it comes back. */
export const REASON_HEADING = 'Motif du refus';
export const REPAIR_HEADING = 'Comment réparer';

const OURS = new Set([fold(REASON_HEADING), fold(REPAIR_HEADING)]);
const LIKELY = 0.75;

/**
 * Guesses the field of each heading from the words in use, spelling mistakes and added words forgiven. A field is
 * given once, to the heading most like it.
 */
export function matchHeadings(headings: readonly string[], fields: readonly ImportField[]): ColumnMapping[] {
  const guesses = headings.flatMap((heading, column) => guess(fold(heading), column, fields));
  guesses.sort((a, b) => b.score - a.score || a.column - b.column);
  const fieldOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { column, field } of guesses) {
    if (fieldOf.has(column) || taken.has(field)) continue;
    fieldOf.set(column, field);
    taken.add(field);
  }
  return headings.map((heading, column) => ({ heading, field: fieldOf.get(column) ?? null }));
}

function guess(heading: string, column: number, fields: readonly ImportField[]) {
  if (heading === '' || OURS.has(heading)) return [];
  return fields
    .map(({ key, synonyms }) => ({
      column,
      field: key,
      score: Math.max(...synonyms.map((word) => likeness(heading, fold(word)))),
    }))
    .filter(({ score }) => score >= LIKELY);
}

/** 1 for the same words; less for each word added, or by the share of letter pairs in common. */
function likeness(heading: string, synonym: string): number {
  if (heading === synonym) return 1;
  const words = heading.split(' ');
  const wanted = synonym.split(' ');
  if (wanted.every((word) => words.includes(word))) return 0.95 - 0.07 * (words.length - wanted.length);
  const [shorter, longer] = [heading.length, synonym.length].sort((a, b) => a - b);
  return shorter < longer * 0.6 ? 0 : 0.94 * pairsInCommon(heading, synonym);
}

/** Sørensen–Dice over pairs of letters. */
function pairsInCommon(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function letterPairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}
