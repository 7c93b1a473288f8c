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
export function levelColumns<P>(sides: Sides<P>, rule: LevelFits<P>, amountOf: AmountOf): LevelsTerm {
  if (rule.beside) return rankedColumns(sides, rule, rule.beside, amountOf);
  const amounts = Array.from({ length: RANKS + 1 }, (_, rank) => amountOf(rule.fit(rank, 0)));
  // Ranks above which nothing changes need no column.
  const changes = amounts.findLastIndex((amount, rank) => rank > 0 && amount !== amounts[rank - 1]);
  const levels = Math.max(changes, 0);
  return { ...bitsByLevel(sides, rule, levels), amounts: sharedFrom(amounts.slice(0, levels + 1)) };
}

function rankedColumns<P>(
  sides: Sides<P>,
  rule: LevelFits<P>,
  beside: (person: P) => number,
  amountOf: AmountOf,
): LevelsTerm {
  const count = RANKS + 1;
  const amounts = Array.from({ length: count * count }, (_, at) =>
    amountOf(rule.fit(Math.floor(at / count), at % count)),
  );
  const [mentors, mentees] = sides.map((side) => sharedFrom(side.map(beside)));
  const ranks = { count, mentors, mentees };
  return { ...bitsByLevel(sides, rule, RANKS), amounts: sharedFrom(amounts), ranks };
}

/** A bit for each thing that each person has at each level. */
function bitsByLevel<P>(sides: Sides<P>, { of }: LevelFits<P>, levels: number) {
  const known = sides.map((side) => side.map(of));
  const numbers = numberNames(known.map((side) => side.map((list) => list.map(({ name }) => name))));
  const width = widthOf(numbers);
  const [mentorBits, menteeBits] = known.map((side) => {
    const bits = sharedInts(side.length * levels * width);
    side.forEach((list, person) => {
      for (const { name, rank } of list)
        for (let level = 1; level <= Math.min(rank, levels); level++)
          setBit(bits, (person * levels + level - 1) * width, numbers.get(name)!);
    });
    return bits;
  });
  return { kind: 'levels' as const, width, levels, mentorBits, menteeBits };
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
