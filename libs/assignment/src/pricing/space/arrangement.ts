import { keysOfTerm } from '../terms/askers.js';
import { bitsOfKeys, makeBits, type MentorBits, setBits } from './mentor-bits.js';
import type { PairSpace } from './pair-space.js';
import { sharedInts } from './shared.js';

/**
 * The mentors of each block in the order of their present prices, the cheapest first, with one bit a mentor for
 * each key of each rule and term. A mentee looks at the beginning of a block only, as far as prices leave a hope,
 * and keys are told for 32 mentors at once. Made anew whenever prices change; in memory that threads share.
 */
export interface Arrangement {
  /** The mentor at each position; positions of a block are those of its mentors. */
  readonly mentorAt: Int32Array;
  readonly positionOf: Int32Array;
  /** The price at each position, ascending within a block. */
  readonly prices: Int32Array;
  readonly rules: readonly MentorBits[];
  /** Bits of the terms that have keys. */
  readonly terms: readonly (MentorBits | undefined)[];
}

/** An arrangement by the numbers of the mentors, all prices 0. */
export function makeArrangement(space: PairSpace): Arrangement {
  const { blockStart, mentors } = space;
  const arrangement = {
    mentorAt: sharedInts(mentors),
    positionOf: sharedInts(mentors),
    prices: sharedInts(mentors),
    rules: space.rules.map((rule) => makeBits(rule, blockStart)),
    terms: space.terms.map((term) => {
      const keys = keysOfTerm(term);
      return keys && bitsOfKeys(keys, blockStart);
    }),
  };
  arrange(space, arrangement, new Int32Array(mentors));
  return arrangement;
}

/** Puts mentors in the order of these prices; of equal prices the lower number first. */
export function arrange({ blockStart }: PairSpace, arrangement: Arrangement, prices: Int32Array): void {
  const { mentorAt, positionOf } = arrangement;
  for (let block = 0; block < blockStart.length - 1; block++) {
    const start = blockStart[block];
    const size = blockStart[block + 1] - start;
    // One sortable number a mentor: price first, then place in the block (below 2^21).
    const keys = Float64Array.from({ length: size }, (_, k) => prices[start + k] * 0x200000 + k).sort();
    for (let k = 0; k < size; k++) {
      const mentor = start + (keys[k] % 0x200000);
      mentorAt[start + k] = mentor;
      positionOf[mentor] = start + k;
      arrangement.prices[start + k] = prices[mentor];
    }
  }
  for (const bits of [...arrangement.rules, ...arrangement.terms])
    if (bits) setBits(blockStart, bits, mentorAt);
}
