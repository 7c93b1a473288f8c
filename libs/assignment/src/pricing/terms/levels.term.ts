import { greatestUpTo, type LevelsTerm, type OpenTerm } from './term.js';

/** Finds the highest level in common. */
export function openLevels(term: LevelsTerm, blockStart: Int32Array): OpenTerm {
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

/** Of each block the bits that anyone has. */
function unions(bits: Int32Array, size: number, blockStart: Int32Array): Int32Array {
  const union = new Int32Array((blockStart.length - 1) * size);
  for (let block = 0; block < blockStart.length - 1; block++)
    for (let at = blockStart[block] * size; at < blockStart[block + 1] * size; at += size)
      for (let word = 0; word < size; word++) union[block * size + word] |= bits[at + word];
  return union;
}
