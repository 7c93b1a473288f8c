/**
 * What a term asks of a mentor where little may be lost: as many of some keys as `need`. Keys can be told for 32
 * mentors at once, so most who would lose too much by this term are never looked at.
 */
export interface Ask {
  /** How many of the keys a mentor must have; 0 = nothing is asked. */
  need: number;
  /** The keys, `count` of them. */
  readonly keys: Int32Array;
  count: number;
  /** With less than this left to lose, ask again: more is then asked. */
  nextLoss: number;
  /** A key that will do in place of all others, -1 = none. */
  spare: number;
}

/** Fills the ask of a term whose best in the block is `most`, when `loss` may be lost by it at most. */
export type Asker = (mentee: number, most: number, loss: number, ask: Ask) => void;

/** Keys under which each mentor stands. */
export interface MentorKeys {
  readonly keys: number;
  readonly ofMentor: (mentor: number) => readonly number[];
}

export function makeAsk(): Ask {
  return { need: 0, keys: new Int32Array(1024), count: 0, nextLoss: -1, spare: -1 };
}

/** Numbers of the bits set in one person's words. */
export function bitsOf(bits: Int32Array, at: number, width: number): number[] {
  const numbers: number[] = [];
  for (let w = 0; w < width; w++)
    for (let left = bits[at + w]; left !== 0; left &= left - 1)
      numbers.push(32 * w + 31 - Math.clz32(left & -left));
  return numbers;
}
