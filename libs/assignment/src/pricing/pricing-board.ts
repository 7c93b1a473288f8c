import { MEMORY, makePastPrices, type PastPrices } from './past-prices.js';
import { ANEW, type RowPricer } from './row-pricer.js';
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
  /** The round of this pass, and how many blocks a mentee may look at. */
  readonly round: Int32Array;
  readonly blocks: Int32Array;
  readonly past: PastPrices;
  /** Per mentee the round of the last look at all pairs, -1 = none, and what no pair left out exceeded then. */
  readonly seen: Int32Array;
  readonly ceilings: Int32Array;
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
    round: sharedInts(1),
    blocks: sharedInts(1),
    past: makePastPrices(space),
    seen: sharedInts(space.mentees).fill(-1),
    ceilings: sharedInts(space.mentees),
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

/**
 * Prices one mentee: against those only who have become cheaper since the last look at all, if the mentee's own
 * price has not fallen below what was left out then.
 */
function priceRow(board: PricingBoard, pricer: RowPricer, mentee: number): void {
  const { floors, counts, mentors, scores, seen, ceilings, most } = board;
  const spare = floors[mentee] - ceilings[mentee];
  const since = seen[mentee] >= 0 && spare >= 0 ? seen[mentee] : ANEW;
  const whole = pricer.price(mentee, floors[mentee], board.blocks[0], since, spare);
  const { best } = pricer;
  // Whoever was not asked has not become cheaper by more than the spare: no pair left out exceeds the floor now.
  seen[mentee] = whole && board.round[0] < MEMORY ? board.round[0] : -1;
  ceilings[mentee] = best.floor;
  counts[mentee] = best.count;
  for (let k = 0; k < best.count; k++) {
    mentors[mentee * most + k] = best.mentors[k];
    scores[mentee * most + k] = best.scores[k];
  }
}
