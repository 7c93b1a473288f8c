import { bitCount } from './minimal-sets.js';

/** A set of numbers below `size`, 32 to a word. */
export type Bitset = Int32Array;

/** The numbers for which `holds`. */
export function bitsetOf(size: number, holds: (number: number) => boolean): Bitset {
  const bits = new Int32Array((size + 31) >> 5);
  for (let i = 0; i < size; i++) if (holds(i)) bits[i >> 5] |= 1 << (i & 31);
  return bits;
}

/** How many numbers all the sets have in common. */
export function countCommon(sets: readonly Bitset[]): number {
  let count = 0;
  for (let word = 0; word < sets[0].length; word++) {
    let bits = sets[0][word];
    for (let k = 1; k < sets.length && bits !== 0; k++) bits &= sets[k][word];
    if (bits !== 0) count += bitCount(bits);
  }
  return count;
}

/** The numbers that all the sets have in common, ascending. */
export function common(sets: readonly Bitset[]): number[] {
  const found: number[] = [];
  for (let word = 0; word < sets[0].length; word++) {
    const bits = sets.reduce((left, set) => left & set[word], -1);
    for (let i = 0; i < 32; i++) if ((bits >>> i) & 1) found.push(word * 32 + i);
  }
  return found;
}

/** Takes numbers out of a set. */
export function remove(set: Bitset, numbers: readonly number[]): void {
  for (const number of numbers) set[number >> 5] &= ~(1 << (number & 31));
}
