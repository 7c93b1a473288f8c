import { toSolution } from '../engine/layout.js';
import { openMarket, SCORE_BITS, type Market } from '../engine/market.js';
import { optimise, reoptimise } from '../engine/optimise.js';
import type { AssignmentSolution } from '../problem.js';
import { checkCounts } from '../validate.js';
import { approach } from './approach.js';
import { growMarket } from './grow.js';
import { remember } from './past-prices.js';
import { makeBoard, type PricingBoard } from './pricing-board.js';
import { arrange, makeArrangement } from './space/arrangement.js';
import { checkSpace } from './space/check-space.js';
import { isShareable, type PairSpace } from './space/pair-space.js';
import { type Openers, openTerms } from './terms/open-terms.js';
import { Crew } from './threads/crew.js';
import { likelyPairs, wholeMarket } from './whole-market.js';
import { WholeRows } from './whole-rows.js';

/** Pairs up to which all of them are read once and kept: four bytes a pair, thrice while the market is solved. */
const WHOLE = 3_000_000;

/** Pairs a mentee begins with, and adds in a rough round at most: more rounds of fewer are slower, fewer of more too. */
const FEW = 8;
/** Blocks a mentee looks at in a rough round, the best hopes first: most find there what they need. */
const NEARBY = 12;
/** Pairs of a mentee in later rounds, and how far below the mentee's price they may lie, in points. */
const ROOM = 24;
const MARGIN = 8;
/** While more than this share of the mentees lack a pair, prices are only brought near the optimum. */
const MANY = 0.1;
/** Rounds after which the optimum is exact whatever is missing, so that there is an end. */
const ROUGH_ROUNDS = 8;

/** How a space is solved; nothing of it changes the optimum, and threads do not change the pairs either. */
export interface SpaceOptions {
  /** Threads that price, the calling one included. */
  readonly threads?: number;
  /** How terms of other modules are opened. */
  readonly openers?: Openers;
  /** Pairs up to which all of them are read once instead of priced round after round; 0 = never. */
  readonly whole?: number;
  /** Told after each round how many mentees lacked a pair; the last time none does. */
  readonly onRound?: (missing: number) => void;
  /** Told within each round which share of the mentees, from 0 to 1, the threads have turned to. */
  readonly onShare?: (share: number) => void;
}

type Told = Pick<SpaceOptions, 'onRound' | 'onShare'>;

export interface SpaceSolution {
  /** Optimal over all allowed pairs of the space, numbered as there. */
  readonly solution: AssignmentSolution;
  /** Passes over all mentees, the first choice and the last, which found nothing, included. */
  readonly rounds: number;
  /** Allowed pairs that ever had to be stored. */
  readonly storedPairs: number;
}

/**
 * The optimum over all allowed pairs of a space. Small pools are read whole. Of large ones few pairs are ever stored:
 * choose some, solve, price all pairs with the prices found, add those that exceed them, and again until none does.
 * Mentors have at least one place.
 * @throws AssignmentInputError on capacities or sizes out of range, RangeError on columns that do not fit together
 */
export function solveSpace(
  space: PairSpace,
  capacities: Int32Array,
  { threads = 1, openers = new Map(), whole = WHOLE, ...told }: SpaceOptions = {},
): SpaceSolution {
  checkSpace(space, capacities);
  const board = makeBoard(space, makeArrangement(space), ROOM);
  const shareable = isShareable(space);
  const solved = shareable && whole > 0 && solveWhole(board, openers, capacities, whole, told);
  if (solved) return solved;
  const crew = new Crew(shareable ? threads : 1);
  try {
    crew.take(board, openers);
    return runRounds(board, crew, capacities, told);
  } finally {
    crew.close();
  }
}

/** Reads every pair and solves once; undefined when there are likely more than `most`. */
function solveWhole(
  { space, arrangement }: PricingBoard,
  openers: Openers,
  capacities: Int32Array,
  most: number,
  { onRound = () => {}, onShare }: Told,
): SpaceSolution | undefined {
  const terms = openTerms(space.terms, space.blockStart, openers);
  const rows = new WholeRows(space, arrangement, terms);
  const likely = likelyPairs(space, rows);
  if (likely > most) return undefined;
  const market = wholeMarket(space, rows, capacities.slice(), likely, onShare);
  onRound(space.mentees);
  optimise(market);
  onRound(0);
  return finish(market, 1);
}

function runRounds(
  board: PricingBoard,
  crew: Crew,
  capacities: Int32Array,
  { onRound = () => {}, onShare }: Told,
): SpaceSolution {
  const { space, arrangement } = board;
  let market = emptyMarket(space.mentees, capacities);
  let exact = false;
  let everywhere = false;
  board.terms.set([0, NEARBY, FEW, 0]);
  for (let round = 1; ; round++) {
    crew.pass(onShare);
    const missing = countMissing(market, board);
    onRound(missing);
    if (missing === 0 && exact && everywhere) return finish(market, round);
    market = grow(market, board);
    const few = missing <= MANY * space.mentees || round > ROUGH_ROUNDS;
    exact = few;
    if (few && !everywhere) board.seen.fill(-1);
    everywhere ||= few;
    if (exact) reoptimise(market);
    else approach(market, round === 1);
    board.floors.set(market.profit);
    arrange(space, arrangement, market.price);
    remember(space, board.past, round, market.price, arrangement.mentorAt);
    board.terms.set(everywhere ? [round, space.blockStart.length, ROOM, MARGIN] : [round, NEARBY, FEW, 0]);
  }
}

/** Mentees with a pair that exceeds its prices; those found within the margin do not. */
function countMissing({ profit, price }: Market, { counts, mentors, scores, room }: PricingBoard): number {
  let missing = 0;
  for (let i = 0; i < counts.length; i++)
    for (let k = i * room; k < i * room + counts[i]; k++)
      if (scores[k] > profit[i] + price[mentors[k]]) {
        missing++;
        break;
      }
  return missing;
}

function emptyMarket(rows: number, capacities: Int32Array): Market {
  const none = new Int32Array(rows + 1);
  return openMarket(none.subarray(0, rows), none.subarray(1), new Int32Array(0), capacities.slice());
}

function grow(market: Market, { counts, mentors, scores, room }: PricingBoard): Market {
  const count = counts.reduce((sum, found) => sum + found, 0);
  checkCounts(market.rows, market.columns, market.rowEdges.length + count);
  const rows = new Int32Array(count);
  const edges = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < market.rows; i++)
    for (let k = i * room; k < i * room + counts[i]; k++) {
      rows[at] = i;
      edges[at++] = (mentors[k] << SCORE_BITS) | scores[k];
    }
  return growMarket(market, rows, edges);
}

function finish(market: Market, rounds: number): SpaceSolution {
  const mentees = Int32Array.from({ length: market.rows }, (_, i) => i);
  const mentors = Int32Array.from({ length: market.columns }, (_, j) => j);
  return { solution: toSolution(market, { mentees, mentors }), rounds, storedPairs: market.rowEdges.length };
}
