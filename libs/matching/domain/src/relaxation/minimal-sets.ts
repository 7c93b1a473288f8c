import type { Move, Obstacle } from './moves.js';

/** A choice of moves, at most one for each obstacle, that is enough for at least one pair while no weaker one is. */
export interface MinimalSet {
  readonly moves: readonly Move[];
  /** The bits of the moves. */
  readonly bits: number;
}

/** Whether a choice of moves removes every obstacle that a signature tells of. */
export function opens(bits: number, signature: number, obstacles: readonly Obstacle[]): boolean {
  for (let k = 0; k < obstacles.length; k++) {
    const enough = signature & obstacles[k].mask;
    if (enough !== 0 && (enough & bits) === 0) return false;
  }
  return true;
}

/**
 * All minimal choices over the different signatures of a person's pairs, exact. A pair is opened by one sufficient
 * move for each of its obstacles; the weakest sufficient ones of each direction are combined, and of all choices
 * those that contain no other (steps ordered by their closures) remain. Their number is bounded by the product over
 * the rules of their directions, whatever the number of candidates.
 */
export function minimalSets(signatures: Iterable<number>, obstacles: readonly Obstacle[]): MinimalSet[] {
  const found = new Map<number, MinimalSet>();
  for (const signature of signatures) {
    for (const moves of choices(signature, obstacles)) {
      const closure = moves.reduce((bits, move) => bits | move.closure, 0);
      if (!found.has(closure))
        found.set(closure, { moves, bits: moves.reduce((sum, { bit }) => sum | bit, 0) });
    }
  }
  const closures = [...found.keys()].sort((a, b) => bitCount(a) - bitCount(b) || a - b);
  const kept: number[] = [];
  for (const one of closures) if (!kept.some((weaker) => (weaker & one) === weaker)) kept.push(one);
  return kept.map((closure) => found.get(closure)!);
}

function choices(signature: number, obstacles: readonly Obstacle[]): Move[][] {
  const blocking = obstacles.filter(({ mask }) => (signature & mask) !== 0);
  return blocking.reduce<Move[][]>(
    (partial, { moves }) => {
      const enough = moves.filter(({ bit }) => (signature & bit) !== 0);
      const weakest = enough.filter(
        (move) => !enough.some((other) => other !== move && (other.closure & move.closure) === other.closure),
      );
      return partial.flatMap((chosen) => weakest.map((move) => [...chosen, move]));
    },
    [[]],
  );
}

/** How many bits are set. */
export function bitCount(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}
