import { SCORE_BITS, SCORE_MASK } from '../engine/market.js';
import type { AssignmentProblem, AssignmentSolution } from '../problem.js';
import { makeBoard, type PricingBoard, TERMS } from './pricing-board.js';
import { ANEW, RowPricer } from './row-pricer.js';
import type { SpaceOptions } from './solve-space.js';
import { arrange, makeArrangement } from './space/arrangement.js';
import { isShareable, type PairSpace } from './space/pair-space.js';
import { openTerms } from './terms/open-terms.js';
import { Crew } from './threads/crew.js';

/** Pairs that fit on the board. */
const BOARD = 8_000_000;

/** Pairs by mentee, as a problem has them. */
export type PairRows = Pick<AssignmentProblem, 'rowStart' | 'columns' | 'scores'>;

interface NearOptions extends Pick<SpaceOptions, 'threads' | 'openers'> {
  /** Pairs beyond which the search is given up; six bytes each. */
  readonly most?: number;
  /** Pairs of one mentee that fit on the board; whoever has more is looked at once more. */
  readonly room?: number;
}

/**
 * Every allowed pair of a space whose score falls short of its two prices by at most `slack`, without looking at most
 * of the others: what a rearrangement that loses no more can consist of. Undefined when there are more than `most`.
 */
export function nearPairs(
  space: PairSpace,
  { menteePrices, mentorPrices }: Pick<AssignmentSolution, 'menteePrices' | 'mentorPrices'>,
  slack: number,
  { most = Infinity, threads = 1, openers = new Map(), room = roomFor(space) }: NearOptions = {},
): PairRows | undefined {
  const crew = new Crew(isShareable(space) ? threads : 1);
  try {
    const board = makeBoard(space, makeArrangement(space), room);
    board.floors.set(menteePrices.map((price) => price - slack - 1));
    board.terms[TERMS.blocks] = space.blockStart.length;
    board.terms[TERMS.most] = room;
    arrange(space, board.arrangement, mentorPrices);
    crew.take(board, openers);
    crew.pass();
    return collect(board, most, openers);
  } finally {
    crew.close();
  }
}

function roomFor({ mentors, mentees }: PairSpace): number {
  return Math.min(mentors, Math.ceil(BOARD / Math.max(1, mentees)));
}

function collect(
  board: PricingBoard,
  most: number,
  openers: NonNullable<NearOptions['openers']>,
): PairRows | undefined {
  const { space, counts, mentors, scores, room } = board;
  const rowStart = new Int32Array(space.mentees + 1);
  const rows: Int32Array[] = [];
  let whole: RowPricer | undefined;
  for (let mentee = 0; mentee < space.mentees; mentee++) {
    const from = mentee * room;
    const isWhole = counts[mentee] < room || room === space.mentors;
    const row = isWhole
      ? inOrder(mentors.subarray(from), scores.subarray(from), counts[mentee])
      : wholeRow(board, (whole ??= pricerOf(board, openers)), mentee);
    rowStart[mentee + 1] = rowStart[mentee] + row.length;
    if (rowStart[mentee + 1] > most) return undefined;
    rows.push(row);
  }
  return { rowStart, ...unpacked(rows, rowStart[space.mentees]) };
}

/** A mentee of more pairs than the board has room for. */
function wholeRow({ space, floors }: PricingBoard, pricer: RowPricer, mentee: number): Int32Array {
  const everything = { most: space.mentors, blocks: space.blockStart.length, since: ANEW, spare: 0 };
  pricer.price(mentee, { ...everything, floor: floors[mentee] });
  return inOrder(pricer.best.mentors, pricer.best.scores, pricer.best.count);
}

function pricerOf(
  { space, arrangement, past }: PricingBoard,
  openers: NonNullable<NearOptions['openers']>,
): RowPricer {
  const terms = openTerms(space.terms, space.blockStart, openers);
  return new RowPricer(space, arrangement, past, terms, space.mentors);
}

/** Mentors ascending, each packed with its score. */
function inOrder(mentors: Int32Array, scores: Int32Array, count: number): Int32Array {
  const row = new Int32Array(count);
  for (let k = 0; k < count; k++) row[k] = (mentors[k] << SCORE_BITS) | scores[k];
  return row.sort();
}

function unpacked(rows: Int32Array[], count: number): Pick<PairRows, 'columns' | 'scores'> {
  const columns = new Int32Array(count);
  const scores = new Uint16Array(count);
  let at = 0;
  for (const row of rows)
    for (const pair of row) {
      columns[at] = pair >> SCORE_BITS;
      scores[at++] = pair & SCORE_MASK;
    }
  return { columns, scores };
}
