import { MEMORY, makePastPrices, type PastPrices } from './past-prices.js';
import { ANEW, type Question, type RowPricer } from './row-pricer.js';
import type { Arrangement } from './space/arrangement.js';
import type { PairSpace } from './space/pair-space.js';
import { sharedInts } from './space/shared.js';

/** Mentees priced between two looks at the board: some milliseconds of work. */
const CHUNK = 256;

/** What the threads of a pricing share: the questions of a pass, and room for the answers of each mentee. */
export interface PricingBoard {
  readonly space: PairSpace;
  readonly arrangement: Arrangement;
  /** Room for the pairs of a mentee. */
  readonly room: number;
  /** What the pairs of each mentee must exceed: the mentee's price. */
  readonly floors: Int32Array;
  /** Per mentee, how many were found, and from room * mentee on which. */
  readonly counts: Int32Array;
  readonly mentors: Int32Array;
  readonly scores: Int32Array;
  /** How this pass is done, by place in TERMS. */
  readonly terms: Int32Array;
  readonly past: PastPrices;
  /** Per mentee the round of the last look at all pairs, -1 = none, and what no pair left out exceeded then. */
  readonly seen: Int32Array;
  readonly ceilings: Int32Array;
  /** The next chunk that nobody has taken. */
  readonly next: Int32Array;
}

/**
 * The terms of a pass: its round, how many blocks and pairs a mentee may look at and find, and how far below the
 * mentee's price a pair still counts as found. What lies that near is likely to be wanted when prices move; and
 * with it found, small moves need no second look.
 */
export const TERMS = { round: 0, blocks: 1, most: 2, margin: 3 } as const;

export function makeBoard(space: PairSpace, arrangement: Arrangement, room: number): PricingBoard {
  return {
    space,
    arrangement,
    room,
    floors: sharedInts(space.mentees),
    counts: sharedInts(space.mentees),
    mentors: sharedInts(space.mentees * room),
    scores: sharedInts(space.mentees * room),
    terms: sharedInts(4),
    past: makePastPrices(space),
    seen: sharedInts(space.mentees).fill(-1),
    ceilings: sharedInts(space.mentees),
    next: sharedInts(1),
  };
}

/**
 * Prices chunk after chunk until none is left; several threads may do so at once. Which thread takes which chunk
 * changes nothing, for each mentee has room of its own and depends on nobody else. `onChunk` is told before each
 * chunk which share of the mentees is taken already, by whichever thread.
 */
export function priceChunks(
  board: PricingBoard,
  pricer: RowPricer,
  onChunk: (taken: number) => void = () => {},
): void {
  const { mentees } = board.space;
  for (;;) {
    const first = CHUNK * Atomics.add(board.next, 0, 1);
    if (first >= mentees) return;
    onChunk(first / mentees);
    for (let mentee = first; mentee < Math.min(first + CHUNK, mentees); mentee++)
      priceRow(board, pricer, mentee);
  }
}

const question: Question = { floor: 0, most: 0, blocks: 0, since: ANEW, spare: 0 };

/**
 * Prices one mentee: against those only who have become cheaper since the last look at all, if the mentee's own
 * price has not fallen below what was left out then.
 */
function priceRow(board: PricingBoard, pricer: RowPricer, mentee: number): void {
  const { floors, seen, ceilings, terms } = board;
  const spare = floors[mentee] - ceilings[mentee];
  const again = seen[mentee] >= 0 && spare >= 0;
  const margin = terms[TERMS.margin];
  question.floor = again ? floors[mentee] : floors[mentee] - margin;
  question.most = terms[TERMS.most];
  question.blocks = terms[TERMS.blocks];
  question.since = again ? seen[mentee] : ANEW;
  question.spare = spare;
  const whole = pricer.price(mentee, question);
  // Whoever was not asked again has not become cheaper by more than the spare: now nobody left out exceeds the
  // floor, but where there was a margin, the earlier look says more.
  if (!again || margin === 0) {
    seen[mentee] = whole && terms[TERMS.round] < MEMORY ? terms[TERMS.round] : -1;
    ceilings[mentee] = pricer.best.floor;
  }
  write(board, pricer, mentee);
}

function write({ counts, mentors, scores, room }: PricingBoard, { best }: RowPricer, mentee: number): void {
  counts[mentee] = best.count;
  for (let k = 0; k < best.count; k++) {
    mentors[mentee * room + k] = best.mentors[k];
    scores[mentee * room + k] = best.scores[k];
  }
}
