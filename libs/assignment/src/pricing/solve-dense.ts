import { MAX_SCORE, type AssignmentProblem, type AssignmentSolution } from '../problem.js';
import { validateProblem } from '../validate.js';
import type { Prices } from './growing-assignment.js';
import { solveWithPricing } from './solve-with-pricing.js';

/** Candidates each row starts with. */
const FIRST = 128;
/** Pairs each row may add in the first round of pricing; twice as many in each round after. */
const MORE = 64;

/**
 * The optimum of a problem whose rows are long: most pairs of a long row never matter, so the engine gets a few
 * and reads the others only to compare them with the prices. Same optimum, same certificate, fewer readings.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveDense(problem: AssignmentProblem, first = FIRST, more = MORE): AssignmentSolution {
  validateProblem(problem);
  const free: Prices = {
    menteePrices: new Int32Array(problem.rowStart.length - 1),
    mentorPrices: new Int32Array(problem.capacities.length),
  };
  let most = more;
  return solveWithPricing(bestOfRows(problem, free, first), (prices) => {
    const { rowStart, columns, scores } = bestOfRows(problem, prices, most);
    most *= 2;
    return { mentees: rowNumbers(rowStart), mentors: columns, scores };
  }).solution;
}

/**
 * Of each row the pairs that exceed their prices most, at most so many. Of equal excess at the limit those after
 * a start shifted by row, so that rows without preference do not all ask for the same column.
 */
function bestOfRows(problem: AssignmentProblem, prices: Prices, most: number): AssignmentProblem {
  const { rowStart, columns, scores } = problem;
  const rows = rowStart.length - 1;
  const picker = new Picker(problem, prices, most);
  const starts = new Int32Array(rows + 1);
  const kept: Int32Array[] = [];
  for (let i = 0; i < rows; i++) {
    const picked = picker.pick(i);
    starts[i + 1] = starts[i]! + picked.length;
    if (picked.length > 0) kept.push(picked);
  }
  const positions = new Int32Array(starts[rows]!);
  let at = 0;
  for (const picked of kept) {
    positions.set(picked, at);
    at += picked.length;
  }
  return {
    rowStart: starts,
    columns: positions.map((e) => columns[e]!),
    scores: positions.map((e) => scores[e]!),
    capacities: problem.capacities,
  };
}

function rowNumbers(rowStart: Int32Array): Int32Array {
  const numbers = new Int32Array(rowStart.at(-1)!);
  for (let i = 0; i < rowStart.length - 1; i++) numbers.fill(i, rowStart[i], rowStart[i + 1]);
  return numbers;
}

/**
 * Picks the best of a row in two readings: count the pairs of each excess, then take those above the limit.
 */
class Picker {
  /** How many pairs of the row exceed their prices by how much. */
  private readonly count = new Int32Array(MAX_SCORE + 1);
  /** By how much each pair of the row does, or falls short. */
  private readonly excess: Int16Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly prices: Prices,
    private readonly most: number,
  ) {
    const { rowStart } = problem;
    let longest = 0;
    for (let i = 0; i < rowStart.length - 1; i++)
      longest = Math.max(longest, rowStart[i + 1]! - rowStart[i]!);
    this.excess = new Int16Array(longest);
  }

  /** Positions of the picked pairs, ascending. */
  pick(row: number): Int32Array {
    const { count, most } = this;
    const offences = this.countOffences(row);
    if (offences === 0) return EMPTY;
    let least = 1;
    let above = 0;
    if (offences > most) {
      least = MAX_SCORE;
      while (above + count[least]! < most) above += count[least--]!;
    }
    const picked = this.collect(row, least, most - above, Math.min(offences, most));
    count.fill(0);
    return picked;
  }

  private countOffences(row: number): number {
    const { rowStart, columns, scores } = this.problem;
    const { mentorPrices, menteePrices } = this.prices;
    const { count, excess } = this;
    const price = menteePrices[row]!;
    let offences = 0;
    for (let e = rowStart[row]!, end = rowStart[row + 1]!, k = 0; e < end; e++, k++) {
      const value = scores[e]! - mentorPrices[columns[e]!]! - price;
      excess[k] = value;
      if (value <= 0) continue;
      count[value]!++;
      offences++;
    }
    return offences;
  }

  /** All pairs above the limit and, in the order from the shifted start, as many at the limit as there is room for. */
  private collect(row: number, least: number, room: number, most: number): Int32Array {
    const from = this.problem.rowStart[row]!;
    const length = this.problem.rowStart[row + 1]! - from;
    const shift = (Math.imul(row, SPREAD) >>> 0) % length;
    const { excess } = this;
    const picked = new Int32Array(most);
    let left = room;
    let at = 0;
    for (let k = shift; k < length && at < most; k++)
      if (excess[k]! >= least && (excess[k]! > least || left-- > 0)) picked[at++] = from + k;
    for (let k = 0; k < shift && at < most; k++)
      if (excess[k]! >= least && (excess[k]! > least || left-- > 0)) picked[at++] = from + k;
    return picked.sort();
  }
}

/** Knuth's multiplicative hash: neighbouring rows start far apart. */
const SPREAD = 0x9e3779b1;
const EMPTY = new Int32Array(0);
