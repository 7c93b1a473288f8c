import type { Term } from '../terms/term.js';

/** Scores are added up in thousandths of a point and rounded once, so that no criterion loses its fractions. */
export const POINT = 1000;

/**
 * Which pairs are allowed and what each scores, as columns instead of pairs: 150,000 people a side have more pairs
 * than memory. Every array can stand in shared memory, so that threads read the same columns without a copy.
 *
 * Mentors are numbered block by block (people of one territory, say). A block is what a bound skips as a whole; it
 * changes the speed, never the result.
 */
export interface PairSpace {
  readonly mentees: number;
  readonly mentors: number;
  /** Mentors of block b: blockStart[b] … blockStart[b + 1] - 1. */
  readonly blockStart: Int32Array;
  /** A pair is allowed when every rule allows it. */
  readonly rules: readonly KeyRule[];
  /** Pairs that are never allowed: the mentors of mentee i are apart.mentors[apart.start[i]] … */
  readonly apart: { readonly start: Int32Array; readonly mentors: Int32Array };
  /** Rules that have no keys: what allows a pair, asked last. No other thread can be given them. */
  readonly checks?: readonly ((mentor: number, mentee: number) => boolean)[];
  /** The score of a pair is the sum of its terms, rounded to the nearest point. */
  readonly terms: readonly Term[];
  /** A pair of a lower score is not allowed. */
  readonly leastScore: number;
}

/**
 * A rule by keys (a language, a half-day, a department): each mentor stands under some, each mentee holds a list.
 * `share`: at least so many of the mentee's keys must be the mentor's. `avoid`: none may be.
 */
export interface KeyRule {
  readonly kind: 'share' | 'avoid';
  readonly least: number;
  readonly keys: number;
  readonly mentorStart: Int32Array;
  readonly mentorKeys: Int32Array;
  /** The list each mentee holds, -1 = the rule does not concern this mentee. Equal lists are kept once. */
  readonly listOf: Int32Array;
  readonly listStart: Int32Array;
  readonly listKeys: Int32Array;
}

/** Whether threads can be given all of a space. */
export function isShareable({ checks = [], terms }: PairSpace): boolean {
  return checks.length === 0 && terms.every(({ kind }) => kind !== 'asked');
}
