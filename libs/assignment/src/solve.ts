import { makeBuckets } from './engine/buckets.js';
import { makeColumnSearch, settleColumns } from './engine/column-paths.js';
import { priceIdleColumns } from './engine/idle-prices.js';
import { openMarket, packRows, SCORE_MASK, viewByColumn } from './engine/market.js';
import { settleRows } from './engine/row-paths.js';
import { tighten } from './engine/tighten.js';
import type { AssignmentProblem, AssignmentSolution } from './problem.js';
import { validateProblem } from './validate.js';

/**
 * The assignment of greatest total, with the prices that prove it. Exact and deterministic: the same problem
 * gives the same pairs. Among equal totals the choice follows the numbering (mentees are served in ascending
 * order, of equally good mentors the lowest number first), not any quality of the people.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentSolution {
  validateProblem(problem);
  const { rowStart, capacities } = problem;
  const market = openMarket(
    rowStart.subarray(0, rowStart.length - 1),
    rowStart.subarray(1),
    packRows(problem),
    capacities,
  );
  tighten(market);
  settleRows(market, makeBuckets(market.columns, SCORE_MASK + 1));
  settleColumns(market, viewByColumn(market), makeColumnSearch(market.rows, market.columns));
  priceIdleColumns(market);
  let total = 0;
  for (let i = 0; i < market.rows; i++) total += market.profit[i]!;
  for (let j = 0; j < market.columns; j++) total += capacities[j]! * market.price[j]!;
  return { mentorOf: market.columnOf, total, menteePrices: market.profit, mentorPrices: market.price };
}
