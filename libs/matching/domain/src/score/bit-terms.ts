import { type LevelsTerm, type WordsTerm, sharedFrom, sharedInts } from '@tdu/assignment';
import { UNKNOWN } from '../criteria/criterion.js';
import type { LevelFits, WordFits } from '../criteria/fit-columns.js';

/** Ranks of CEFR levels: A1 to C2, then native. */
const RANKS = 7;

type Sides<P> = readonly (readonly P[])[];
type AmountOf = (fit: number) => number;

/** A criterion that counts common words. */
export function wordColumns<P>(sides: Sides<P>, { of, fit }: WordFits<P>, amountOf: AmountOf): WordsTerm {
  const words = sides.map((side) => side.map(of));
  const numbers = numberNames(words);
  const width = widthOf(numbers);
  const [mentorBits, menteeBits] = words.map((side) => {
    const bits = sharedInts(side.length * width);
    side.forEach((list, person) => {
      for (const word of list) setBit(bits, person * width, numbers.get(word)!);
    });
    return bits;
  });
  const amounts = Array.from({ length: numbers.size + 1 }, (_, common) => amountOf(fit(common)));
  return {
    kind: 'words',
    width,
    mentorBits,
    menteeBits,
    amounts: sharedFrom(amounts),
    unknown: amountOf(UNKNOWN),
  };
}

/** A criterion that looks for the highest level in common. */
export function levelColumns<P>(sides: Sides<P>, { of, fit }: LevelFits<P>, amountOf: AmountOf): LevelsTerm {
  const known = sides.map((side) => side.map(of));
  const numbers = numberNames(known.map((side) => side.map((list) => list.map(({ name }) => name))));
  const width = widthOf(numbers);
  const amounts = Array.from({ length: RANKS + 1 }, (_, rank) => amountOf(fit(rank)));
  // Ranks above which nothing changes need no column.
  const levels = amounts.findLastIndex((amount, rank) => rank > 0 && amount !== amounts[rank - 1]);
  const [mentorBits, menteeBits] = known.map((side) => {
    const bits = sharedInts(side.length * Math.max(levels, 0) * width);
    side.forEach((list, person) => {
      for (const { name, rank } of list)
        for (let level = 1; level <= Math.min(rank, levels); level++)
          setBit(bits, (person * levels + level - 1) * width, numbers.get(name)!);
    });
    return bits;
  });
  const shown = sharedFrom(amounts.slice(0, Math.max(levels, 0) + 1));
  return { kind: 'levels', width, levels: Math.max(levels, 0), mentorBits, menteeBits, amounts: shown };
}

function numberNames(sides: readonly (readonly (readonly string[])[])[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const side of sides)
    for (const list of side) for (const name of list) if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers;
}

function widthOf(numbers: ReadonlyMap<string, number>): number {
  return Math.max(1, Math.ceil(numbers.size / 32));
}

function setBit(bits: Int32Array, base: number, bit: number): void {
  bits[base + (bit >> 5)] |= 1 << (bit & 31);
}
