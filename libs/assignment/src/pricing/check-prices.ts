import type { AssignmentSolution } from '../problem.js';
import { makeBoard, TERMS } from './pricing-board.js';
import { arrange, makeArrangement } from './space/arrangement.js';
import { isShareable, type PairSpace } from './space/pair-space.js';
import type { SpaceOptions } from './solve-space.js';
import { Crew } from './threads/crew.js';

/**
 * The first mentee with an allowed pair whose score exceeds the two prices, -1 = none: every pair is covered. Reads
 * the columns given, block by block with bounds, and nothing of what a solver left behind.
 */
export function firstUncovered(
  space: PairSpace,
  { menteePrices, mentorPrices }: Pick<AssignmentSolution, 'menteePrices' | 'mentorPrices'>,
  { threads = 1, openers = new Map() }: SpaceOptions = {},
): number {
  const crew = new Crew(isShareable(space) ? threads : 1);
  try {
    const board = makeBoard(space, makeArrangement(space), 1);
    board.floors.set(menteePrices);
    board.terms[TERMS.blocks] = space.blockStart.length;
    board.terms[TERMS.most] = 1;
    arrange(space, board.arrangement, mentorPrices);
    crew.take(board, openers);
    crew.pass();
    return board.counts.findIndex((found) => found > 0);
  } finally {
    crew.close();
  }
}
