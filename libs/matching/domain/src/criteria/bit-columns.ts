/** Sets of words of two sides, laid out as bits so that a pair's common words are counted in a few steps. */
export interface BitColumns {
  /** How many words mentor number `m` and mentee number `e` share; 0 when one has none. */
  common(mentor: number, mentee: number): number;
  /** Whether both have at least one word. */
  known(mentor: number, mentee: number): boolean;
}

/** Lays out the two sides; the order of words and people changes nothing. */
export function bitColumns(
  mentors: readonly (readonly string[])[],
  mentees: readonly (readonly string[])[],
): BitColumns {
  const numbers = new Map<string, number>();
  for (const words of [...mentors, ...mentees]) {
    for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  }
  const width = Math.max(1, Math.ceil(numbers.size / 32));
  const left = layOut(mentors, numbers, width);
  const right = layOut(mentees, numbers, width);
  return {
    common(m, e) {
      let total = 0;
      for (let w = 0; w < width; w++) total += bitCount(left[m * width + w] & right[e * width + w]);
      return total;
    },
    known: (m, e) => mentors[m].length > 0 && mentees[e].length > 0,
  };
}

/** The words of `one` that `other` has too, in the order of `one`, each once. */
export function commonWords<T extends string>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set(one)].filter((word) => other.includes(word));
}

function layOut(
  side: readonly (readonly string[])[],
  numbers: Map<string, number>,
  width: number,
): Int32Array {
  const bits = new Int32Array(side.length * width);
  side.forEach((words, person) => {
    for (const word of words) {
      const number = numbers.get(word)!;
      bits[person * width + (number >> 5)] |= 1 << (number & 31);
    }
  });
  return bits;
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
