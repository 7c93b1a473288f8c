import { bitCount, greatestUpTo, type OpenTerm, type WordsTerm } from './term.js';

/** Counts common words. */
export function openWords(term: WordsTerm, blockStart: Int32Array): OpenTerm {
  const { width, mentorBits, menteeBits, unknown } = term;
  const amounts = stretched(term.amounts, 32 * width + 1);
  const greatest = greatestUpTo(amounts);
  const blocks = summaries(mentorBits, width, blockStart);

  return {
    greatest: Math.max(unknown, greatest[greatest.length - 1]),
    most(mentee, block) {
      if (isSilent(menteeBits, mentee, width)) return unknown;
      let common = 0;
      for (let w = 0; w < width; w++)
        common += bitCount(menteeBits[mentee * width + w] & blocks.union[block * width + w]);
      return blocks.silent[block] ? Math.max(unknown, greatest[common]) : greatest[common];
    },
    narrow: width === 1 ? narrowOne : narrowMany,
  };

  function narrowOne(
    mentee: number,
    mentors: Int32Array,
    sums: Int32Array,
    count: number,
    needed: number,
  ): number {
    const mine = menteeBits[mentee];
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const mentor = mentors[k];
      const theirs = mentorBits[mentor];
      const sum = sums[k] + (mine === 0 || theirs === 0 ? unknown : amounts[bitCount(mine & theirs)]);
      if (sum < needed) continue;
      mentors[kept] = mentor;
      sums[kept++] = sum;
    }
    return kept;
  }

  function narrowMany(
    mentee: number,
    mentors: Int32Array,
    sums: Int32Array,
    count: number,
    needed: number,
  ): number {
    const silent = isSilent(menteeBits, mentee, width);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const mentor = mentors[k];
      let any = 0;
      let common = 0;
      for (let w = 0; w < width; w++) {
        const theirs = mentorBits[mentor * width + w];
        any |= theirs;
        common += bitCount(menteeBits[mentee * width + w] & theirs);
      }
      const sum = sums[k] + (silent || any === 0 ? unknown : amounts[common]);
      if (sum < needed) continue;
      mentors[kept] = mentor;
      sums[kept++] = sum;
    }
    return kept;
  }
}

function stretched(amounts: Int32Array, length: number): Int32Array {
  return Int32Array.from({ length }, (_, count) => amounts[Math.min(count, amounts.length - 1)]);
}

function isSilent(bits: Int32Array, person: number, width: number): boolean {
  for (let w = 0; w < width; w++) if (bits[person * width + w] !== 0) return false;
  return true;
}

/** Of each block the words anyone has, and whether someone has none. */
function summaries(bits: Int32Array, width: number, blockStart: Int32Array) {
  const union = new Int32Array((blockStart.length - 1) * width);
  const silent = new Uint8Array(blockStart.length - 1);
  for (let block = 0; block < silent.length; block++)
    for (let mentor = blockStart[block]; mentor < blockStart[block + 1]; mentor++) {
      for (let w = 0; w < width; w++) union[block * width + w] |= bits[mentor * width + w];
      if (isSilent(bits, mentor, width)) silent[block] = 1;
    }
  return { union, silent };
}
