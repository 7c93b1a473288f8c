import type { KeyRule, PairSpace } from './pair-space.js';
import { sharedInts } from './shared.js';

/** Where a key's bits stand: nobody in the block has it, or everybody has. */
export const NOBODY = -1;
export const EVERYBODY = -2;

/**
 * The mentors of each block in the order of their present prices, the cheapest first, with one bit a mentor for
 * each key of each rule. A mentee looks at the beginning of a block only, as far as prices leave a hope, and rules
 * are told for 32 mentors at once. Made anew whenever prices change; all of it in memory that threads share.
 */
export interface Arrangement {
  /** The mentor at each position; positions of a block are those of its mentors. */
  readonly mentorAt: Int32Array;
  readonly positionOf: Int32Array;
  /** The price at each position, ascending within a block. */
  readonly prices: Int32Array;
  readonly rules: readonly RuleBits[];
}

/** Bits of one rule. */
export interface RuleBits {
  /** First word of a key in a block at block * keys + key, or NOBODY or EVERYBODY. */
  readonly at: Int32Array;
  readonly words: Int32Array;
}

/** Words that the bits of a block take. */
export function wordsOf(blockStart: Int32Array, block: number): number {
  return (blockStart[block + 1] - blockStart[block] + 31) >> 5;
}

/** An arrangement by the numbers of the mentors, all prices 0. */
export function makeArrangement(space: PairSpace): Arrangement {
  const arrangement = {
    mentorAt: sharedInts(space.mentors),
    positionOf: sharedInts(space.mentors),
    prices: sharedInts(space.mentors),
    rules: space.rules.map((rule) => makeRuleBits(rule, space.blockStart)),
  };
  arrange(space, arrangement, new Int32Array(space.mentors));
  return arrangement;
}

/** Puts mentors in the order of these prices; of equal prices the lower number first. */
export function arrange(space: PairSpace, arrangement: Arrangement, prices: Int32Array): void {
  const { mentorAt, positionOf } = arrangement;
  for (let block = 0; block < space.blockStart.length - 1; block++) {
    const start = space.blockStart[block];
    const size = space.blockStart[block + 1] - start;
    // One sortable number a mentor: price first, then place in the block (below 2^21).
    const keys = Float64Array.from({ length: size }, (_, k) => prices[start + k] * 0x200000 + k).sort();
    for (let k = 0; k < size; k++) {
      const mentor = start + (keys[k] % 0x200000);
      mentorAt[start + k] = mentor;
      positionOf[mentor] = start + k;
      arrangement.prices[start + k] = prices[mentor];
    }
  }
  space.rules.forEach((rule, r) => setBits(space.blockStart, rule, arrangement.rules[r], mentorAt));
}

function makeRuleBits(rule: KeyRule, blockStart: Int32Array): RuleBits {
  const { keys, mentorStart, mentorKeys } = rule;
  const blocks = blockStart.length - 1;
  const at = sharedInts(blocks * keys);
  let words = 0;
  for (let block = 0; block < blocks; block++) {
    const counts = at.subarray(block * keys, (block + 1) * keys);
    for (let e = mentorStart[blockStart[block]]; e < mentorStart[blockStart[block + 1]]; e++)
      counts[mentorKeys[e]]++;
    const size = blockStart[block + 1] - blockStart[block];
    for (let key = 0; key < keys; key++) {
      const count = counts[key];
      counts[key] = count === 0 ? NOBODY : count === size ? EVERYBODY : words;
      if (count > 0 && count < size) words += wordsOf(blockStart, block);
    }
  }
  return { at, words: sharedInts(words) };
}

function setBits(blockStart: Int32Array, rule: KeyRule, { at, words }: RuleBits, mentorAt: Int32Array): void {
  const { keys, mentorStart, mentorKeys } = rule;
  words.fill(0);
  for (let block = 0; block < blockStart.length - 1; block++) {
    const start = blockStart[block];
    for (let position = start; position < blockStart[block + 1]; position++) {
      const mentor = mentorAt[position];
      const bit = position - start;
      for (let e = mentorStart[mentor]; e < mentorStart[mentor + 1]; e++) {
        const first = at[block * keys + mentorKeys[e]];
        if (first >= 0) words[first + (bit >> 5)] |= 1 << (bit & 31);
      }
    }
  }
}
