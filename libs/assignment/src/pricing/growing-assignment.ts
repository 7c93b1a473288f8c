import { inverse, layOut, toSolution, type Layout } from '../engine/layout.js';
import { SCORE_BITS, type Market } from '../engine/market.js';
import { optimise, reoptimise } from '../engine/optimise.js';
import type { LoosePairs } from '../formats/from-pairs.js';
import { AssignmentInputError } from '../input-error.js';
import { MAX_SCORE, type AssignmentProblem, type AssignmentSolution } from '../problem.js';
import { checkCounts } from '../validate.js';
import { growMarket, rowsInOrder } from './grow.js';

/** What the pairs not yet known are measured against: a pair matters if its score exceeds the sum of its two prices. */
export type Prices = Pick<AssignmentSolution, 'menteePrices' | 'mentorPrices'>;

/**
 * An optimum over some of the allowed pairs that grows to the optimum over all (column generation). Keeping only
 * the best candidates of each mentee loses the optimum unnoticed; here the caller compares every allowed pair
 * with the present prices, adds those that exceed them, and stops when none does: the prices then prove the
 * optimum over all pairs, though most were never stored. Each solve starts from the prices and pairs before.
 */
export class GrowingAssignment {
  private market: Market;
  private readonly layout: Layout;
  private readonly rowOf: Int32Array;
  private readonly columnOf: Int32Array;

  /** @throws AssignmentInputError if the first pairs are malformed */
  constructor(first: AssignmentProblem) {
    const { market, layout } = layOut(first);
    this.market = market;
    this.layout = layout;
    this.rowOf = inverse(layout.mentees);
    this.columnOf = inverse(layout.mentors);
    optimise(market);
  }

  /** Allowed pairs known so far. */
  get pairCount(): number {
    return this.market.rowEdges.length;
  }

  /**
   * Adds the pairs whose score exceeds their prices and finds the new optimum. Others, and pairs known already,
   * are left out: they cannot change it. Returns how many exceeded; 0 = the optimum is one over these pairs too.
   * @throws AssignmentInputError if a pair is malformed
   */
  add(pairs: LoosePairs): number {
    const { profit, price } = this.market;
    const rows = new Int32Array(pairs.mentees.length);
    const edges = new Int32Array(pairs.mentees.length);
    let count = 0;
    for (let position = 0; position < rows.length; position++) {
      const { row, column, score } = this.read(pairs, position);
      if (score <= profit[row]! + price[column]!) continue;
      rows[count] = row;
      edges[count++] = (column << SCORE_BITS) | score;
    }
    if (count === 0) return 0;
    checkCounts(this.market.rows, this.market.columns, this.pairCount + count);
    this.market = growMarket(this.market, rows.subarray(0, count), edges.subarray(0, count));
    reoptimise(this.market);
    return count;
  }

  /** The pairs known so far, as a problem the solution's certificate can be checked against. */
  problem(): AssignmentProblem {
    const { mentees, mentors } = this.layout;
    const capacities = new Int32Array(mentors.length);
    mentors.forEach((mentor, j) => (capacities[mentor] = this.market.capacity[j]!));
    return { ...rowsInOrder(this.market, mentees, mentors), capacities };
  }

  /** The present optimum, with its prices. */
  solution(): AssignmentSolution {
    return toSolution(this.market, this.layout);
  }

  private read(pairs: LoosePairs, position: number) {
    const mentee = pairs.mentees[position]!;
    const mentor = pairs.mentors[position]!;
    const score = pairs.scores[position]!;
    const row = this.rowOf[mentee];
    const column = this.columnOf[mentor];
    if (row === undefined) throw new AssignmentInputError('unknown-mentee', { mentee, position });
    if (column === undefined) throw new AssignmentInputError('unknown-mentor', { mentor, position });
    if (!Number.isInteger(score) || score < 0 || score > MAX_SCORE)
      throw new AssignmentInputError('score-out-of-range', { mentee, mentor, position, value: score });
    return { row, column, score };
  }
}
