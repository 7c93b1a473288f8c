import type { AssignmentProblem, AssignmentSolution } from '../problem.js';
import { settle } from './wide-search.js';
import { makeSide, mirror, pairUp, unpair, type Side } from './wide-side.js';

/**
 * A market for weights beyond ten bits: integers up to 2^31 in doubles, a heap instead of buckets. Slower than the
 * engine by an order of magnitude, so it starts from the engine's optimum and only repairs what other weights change.
 */
export class WideMarket {
  readonly rows: Side;
  readonly columns: Side;

  constructor(
    private readonly problem: AssignmentProblem,
    { mentorOf, mentorPrices }: AssignmentSolution,
  ) {
    const { rowStart, columns, capacities } = problem;
    const mentees = rowStart.length - 1;
    const identity = columns.map((_, e) => e);
    this.rows = makeSide(rowStart, columns, identity, new Int32Array(mentees).fill(1));
    this.columns = mirror(this.rows, capacities);
    this.columns.price.set(mentorPrices);
    mentorOf.forEach((mentor, i) => mentor >= 0 && pairUp(this.rows, this.columns, i, mentor));
  }

  /** Brings the market to the optimum for these weights, one per pair, from wherever it is. */
  optimise(weights: Float64Array): void {
    this.tighten(weights);
    settle(this.rows, this.columns, weights);
    settle(this.columns, this.rows, weights);
    this.priceIdleColumns(weights);
  }

  mentorOf(): Int32Array {
    return Int32Array.from(this.rows.partners, ([mentor]) => mentor ?? -1);
  }

  menteePrices(): Int32Array {
    return Int32Array.from(this.rows.price);
  }

  mentorPrices(): Int32Array {
    return Int32Array.from(this.columns.price);
  }

  /** The least price that covers the pairs of each column without places, as in the engine. */
  private priceIdleColumns(weights: Float64Array): void {
    const { capacities } = this.problem;
    const { start, other, edge, price } = this.columns;
    for (let j = 0; j < capacities.length; j++) {
      if (capacities[j]! > 0) continue;
      price[j] = 0;
      for (let k = start[j]!; k < start[j + 1]!; k++)
        price[j] = Math.max(price[j]!, weights[edge[k]!]! - this.rows.price[other[k]!]!);
    }
  }

  /** Prices as the weights ask for, least for the mentees; pairs that are not tight are let go. */
  private tighten(weights: Float64Array): void {
    const { rowStart, columns } = this.problem;
    for (let i = 0; i < rowStart.length - 1; i++) {
      const held = this.rows.partners[i]![0] ?? -1;
      let best = 0;
      let kept = -1;
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const value = weights[e]! - this.columns.price[columns[e]!]!;
        best = Math.max(best, value);
        if (columns[e] === held) kept = value;
      }
      this.rows.price[i] = best;
      if (held >= 0 && kept !== best) unpair(this.rows, this.columns, i, held);
    }
  }
}
