import { greatestOf, greatestUpTo, type LevelsTerm, type OpenTerm } from './term.js';

/** Finds the highest level in common. */
export function openLevels(term: LevelsTerm, blockStart: Int32Array): OpenTerm {
  if (term.ranks) return openRankedLevels({ ...term, ranks: term.ranks }, blockStart);
  const { width, levels, mentorBits, menteeBits } = term;
  const size = levels * width;
  const greatest = greatestUpTo(term.amounts);
  // Amount by the highest word in common, counted from 1; 0 = none.
  const amounts = Int32Array.from({ length: size + 1 }, (_, word) => term.amounts[Math.ceil(word / width)]);
  const union = unions(mentorBits, size, blockStart);
  const mine = new Int32Array(size);

  return {
    greatest: greatest[levels],
    most(mentee, block) {
      let word = size;
      while (word > 0 && (menteeBits[mentee * size + word - 1] & union[block * size + word - 1]) === 0)
        word--;
      return greatest[Math.ceil(word / width)];
    },
    narrow(mentee, mentors, sums, count, needed) {
      for (let word = 0; word < size; word++) mine[word] = menteeBits[mentee * size + word];
      const top = size - 1;
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const at = mentor * size;
        let word = top;
        while (word >= 0 && (mine[word] & mentorBits[at + word]) === 0) word--;
        const sum = sums[k] + amounts[word + 1];
        if (sum < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}

/** The same with a rank beside: the amount depends on the level in common and on the lower rank. */
function openRankedLevels(
  term: LevelsTerm & Required<Pick<LevelsTerm, 'ranks'>>,
  blockStart: Int32Array,
): OpenTerm {
  const { width, levels, mentorBits, menteeBits, amounts, ranks } = term;
  const size = levels * width;
  const union = unions(mentorBits, size, blockStart);
  const highest = Int32Array.from({ length: blockStart.length - 1 }, (_, block) =>
    greatestOf(ranks.mentors.subarray(blockStart[block], blockStart[block + 1])),
  );
  const greatest = greatestBelow(amounts, ranks.count);
  const levelAt = (mentee: number, bits: Int32Array, at: number) => {
    let word = size;
    while (word > 0 && (menteeBits[mentee * size + word - 1] & bits[at + word - 1]) === 0) word--;
    return Math.ceil(word / width) * ranks.count;
  };

  return {
    greatest: greatest[greatest.length - 1],
    most: (mentee, block) =>
      greatest[levelAt(mentee, union, block * size) + Math.min(ranks.mentees[mentee], highest[block])],
    narrow(mentee, mentors, sums, count, needed) {
      const rank = ranks.mentees[mentee];
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const both = Math.min(rank, ranks.mentors[mentor]);
        const sum = sums[k] + amounts[levelAt(mentee, mentorBits, mentor * size) + both];
        if (sum < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}

/** The greatest of the amounts up to each level and rank. */
function greatestBelow(amounts: Int32Array, ranks: number): Int32Array {
  const greatest = amounts.slice();
  for (let at = 0; at < greatest.length; at++) {
    if (at % ranks > 0) greatest[at] = Math.max(greatest[at], greatest[at - 1]);
    if (at >= ranks) greatest[at] = Math.max(greatest[at], greatest[at - ranks]);
  }
  return greatest;
}

/** Of each block the bits that anyone has. */
function unions(bits: Int32Array, size: number, blockStart: Int32Array): Int32Array {
  const union = new Int32Array((blockStart.length - 1) * size);
  for (let block = 0; block < blockStart.length - 1; block++)
    for (let at = blockStart[block] * size; at < blockStart[block + 1] * size; at += size)
      for (let word = 0; word < size; word++) union[block * size + word] |= bits[at + word];
  return union;
}
