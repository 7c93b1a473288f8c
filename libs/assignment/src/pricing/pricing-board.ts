import type { RowPricer } from './row-pricer.js';
import type { Arrangement } from './space/arrangement.js';
import type { PairSpace } from './space/pair-space.js';
import { sharedInts } from './space/shared.js';

/** Mentees priced between two looks at the board: some milliseconds of work. */
const CHUNK = 256;

/** What the threads of a pricing share: the questions of a pass, and room for the answers of each mentee. */
export interface PricingBoard {
  readonly space: PairSpace;
  readonly arrangement: Arrangement;
  /** Pairs found per mentee at most. */
  readonly most: number;
  /** What the pairs of each mentee must exceed: the mentee's price. */
  readonly floors: Int32Array;
  /** Per mentee, how many were found, and from most * mentee on which. */
  readonly counts: Int32Array;
  readonly mentors: Int32Array;
  readonly scores: Int32Array;
  /** The next chunk that nobody has taken. */
  readonly next: Int32Array;
}

export function makeBoard(space: PairSpace, arrangement: Arrangement, most: number): PricingBoard {
  return {
    space,
    arrangement,
    most,
    floors: sharedInts(space.mentees),
    counts: sharedInts(space.mentees),
    mentors: sharedInts(space.mentees * most),
    scores: sharedInts(space.mentees * most),
    next: sharedInts(1),
  };
}

/**
 * Prices chunk after chunk until none is left; several threads may do so at once. Which thread takes which chunk
 * changes nothing, for each mentee has room of its own and depends on nobody else.
 */
export function priceChunks(board: PricingBoard, pricer: RowPricer): void {
  const { mentees } = board.space;
  for (;;) {
    const first = CHUNK * Atomics.add(board.next, 0, 1);
    if (first >= mentees) return;
    for (let mentee = first; mentee < Math.min(first + CHUNK, mentees); mentee++)
      priceRow(board, pricer, mentee);
  }
}

function priceRow(
  { floors, counts, mentors, scores, most }: PricingBoard,
  pricer: RowPricer,
  mentee: number,
) {
  pricer.price(mentee, floors[mentee]);
  const { best } = pricer;
  counts[mentee] = best.count;
  for (let k = 0; k < best.count; k++) {
    mentors[mentee * most + k] = best.mentors[k];
    scores[mentee * most + k] = best.scores[k];
  }
}
