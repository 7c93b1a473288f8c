import type { MentorKeys } from '../terms/ask.js';
import { compressed } from './key-rule.js';
import { sharedInts } from './shared.js';

/** Where a key's bits stand: nobody in the block has it, or everybody has. */
export const NOBODY = -1;
export const EVERYBODY = -2;

/** Mentors under keys, and a bit a mentor for each key of each block, in the order of an arrangement. */
export interface MentorBits {
  readonly keys: number;
  readonly mentorStart: Int32Array;
  readonly mentorKeys: Int32Array;
  /** First word of a key in a block at block * keys + key, or NOBODY or EVERYBODY. */
  readonly at: Int32Array;
  readonly words: Int32Array;
}

/** Words that the bits of a block take. */
export function wordsOf(blockStart: Int32Array, block: number): number {
  return (blockStart[block + 1] - blockStart[block] + 31) >> 5;
}

export function bitsOfKeys({ keys, ofMentor }: MentorKeys, blockStart: Int32Array): MentorBits {
  const mentors = blockStart[blockStart.length - 1];
  const lists = Array.from({ length: mentors }, (_, mentor) => ofMentor(mentor));
  const [mentorStart, mentorKeys] = compressed(lists);
  return makeBits({ keys, mentorStart, mentorKeys }, blockStart);
}

/** Room for the bits, all clear. */
export function makeBits(
  { keys, mentorStart, mentorKeys }: Pick<MentorBits, 'keys' | 'mentorStart' | 'mentorKeys'>,
  blockStart: Int32Array,
): MentorBits {
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
  return { keys, mentorStart, mentorKeys, at, words: sharedInts(words) };
}

/** Sets the bits for mentors in this order. */
export function setBits(blockStart: Int32Array, bits: MentorBits, mentorAt: Int32Array): void {
  const { keys, mentorStart, mentorKeys, at, words } = bits;
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
