import { wordsOf } from './space/mentor-bits.js';
import type { PairSpace } from './space/pair-space.js';
import { sharedInts } from './space/shared.js';

/** Rounds whose prices are remembered; mentees looked at in a later one are looked at anew each time. */
export const MEMORY = 32;

/** Instead of a price. */
export const NOBODY = -1;
/** Mentors are told apart who have become cheaper at all, and by more than this. */
export const STEP = 5;

/**
 * The prices of earlier rounds against those of now. A mentee who found nothing more then can find something now
 * only with a mentor who has become cheaper since, so that most of a later round need not be looked at.
 */
export interface PastPrices {
  /** First word of each block in the bits of a round. */
  readonly firstWord: Int32Array;
  readonly words: number;
  /** Prices of round r from r * mentors on. */
  readonly prices: Int32Array;
  /**
   * One bit a position of the present arrangement: whether the mentor there is cheaper than in round r, from
   * 2 * r * words on, and whether by more than STEP, `words` further.
   */
  readonly cheaper: Int32Array;
  /** By how much at most in each block, round r from r * blocks on. */
  readonly fall: Int32Array;
  /** The least price of those in each block, from 2 * r * blocks on, and of the others `blocks` further. */
  readonly cheapest: Int32Array;
}

export function makePastPrices({ blockStart, mentors }: PairSpace): PastPrices {
  const blocks = blockStart.length - 1;
  const firstWord = sharedInts(blocks + 1);
  for (let block = 0; block < blocks; block++)
    firstWord[block + 1] = firstWord[block] + wordsOf(blockStart, block);
  const words = firstWord[blocks];
  return {
    firstWord,
    words,
    prices: sharedInts(MEMORY * mentors),
    cheaper: sharedInts(2 * MEMORY * words),
    fall: sharedInts(MEMORY * blocks),
    cheapest: sharedInts(2 * MEMORY * blocks),
  };
}

/** Remembers the prices of a round, and compares all rounds before it with them. */
export function remember(
  { blockStart, mentors }: PairSpace,
  past: PastPrices,
  round: number,
  prices: Int32Array,
  mentorAt: Int32Array,
): void {
  if (round < MEMORY) past.prices.set(prices, round * mentors);
  for (let earlier = 0; earlier < Math.min(round, MEMORY); earlier++)
    for (let block = 0; block < blockStart.length - 1; block++)
      compare(blockStart, past, earlier, block, prices, mentorAt);
}

/** Which part of `cheaper` and `cheapest` tells those who may have become cheaper by more than `spare` since a round. */
export function partSince(round: number, spare: number): number {
  return spare >= STEP ? 2 * round + 1 : 2 * round;
}

function compare(
  blockStart: Int32Array,
  past: PastPrices,
  earlier: number,
  block: number,
  prices: Int32Array,
  mentorAt: Int32Array,
): void {
  const { cheaper, fall, cheapest, words, firstWord } = past;
  const blocks = blockStart.length - 1;
  const least = 2 * earlier * blocks + block;
  const start = blockStart[block];
  const size = blockStart[block + 1] - start;
  const from = 2 * earlier * words + firstWord[block];
  const length = firstWord[block + 1] - firstWord[block];
  const before = past.prices.subarray(earlier * prices.length, (earlier + 1) * prices.length);
  cheaper.fill(0, from, from + length).fill(0, from + words, from + words + length);
  let greatest = 0;
  cheapest[least] = cheapest[least + blocks] = NOBODY;
  for (let bit = 0; bit < size; bit++) {
    const mentor = mentorAt[start + bit];
    const fallen = before[mentor] - prices[mentor];
    if (fallen <= 0) continue;
    // Positions are in the order of the present prices: the first is the cheapest.
    if (cheapest[least] === NOBODY) cheapest[least] = prices[mentor];
    cheaper[from + (bit >> 5)] |= 1 << (bit & 31);
    if (fallen > STEP) {
      if (cheapest[least + blocks] === NOBODY) cheapest[least + blocks] = prices[mentor];
      cheaper[from + words + (bit >> 5)] |= 1 << (bit & 31);
    }
    if (fallen > greatest) greatest = fallen;
  }
  fall[earlier * blocks + block] = greatest;
}
