import { wordsOf } from './space/mentor-bits.js';
import type { PairSpace } from './space/pair-space.js';
import { sharedInts } from './space/shared.js';

/** Rounds whose prices are remembered; mentees looked at in a later one are looked at anew each time. */
export const MEMORY = 32;

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
  /** One bit a position of the present arrangement: whether the mentor there is cheaper than in round r. */
  readonly cheaper: Int32Array;
  /** By how much at most in each block, round r from r * blocks on. */
  readonly fall: Int32Array;
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
    cheaper: sharedInts(MEMORY * words),
    fall: sharedInts(MEMORY * blocks),
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

function compare(
  blockStart: Int32Array,
  past: PastPrices,
  earlier: number,
  block: number,
  prices: Int32Array,
  mentorAt: Int32Array,
): void {
  const { cheaper, fall, words, firstWord } = past;
  const start = blockStart[block];
  const size = blockStart[block + 1] - start;
  const from = earlier * words + firstWord[block];
  const before = past.prices.subarray(earlier * prices.length, (earlier + 1) * prices.length);
  cheaper.fill(0, from, earlier * words + firstWord[block + 1]);
  let greatest = 0;
  for (let bit = 0; bit < size; bit++) {
    const mentor = mentorAt[start + bit];
    const fallen = before[mentor] - prices[mentor];
    if (fallen <= 0) continue;
    cheaper[from + (bit >> 5)] |= 1 << (bit & 31);
    if (fallen > greatest) greatest = fallen;
  }
  fall[earlier * (blockStart.length - 1) + block] = greatest;
}
