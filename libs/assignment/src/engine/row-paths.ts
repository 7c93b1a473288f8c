import { UNREACHED, type Buckets } from './buckets.js';
import { leave, SCORE_BITS, SCORE_MASK, take, type Market } from './market.js';

/**
 * Pays the debt of one row (profit and no column) exactly: shortest alternating path in reduced costs
 * profit + price - score, to the nearest of a free place or a row (itself included) whose remaining profit
 * would reach 0 and that therefore may stay without column. Keeps the invariant and adds no debt.
 *
 * Ties: the first terminal found stands; edges are read in row order, buckets last in first out.
 * Returns the number of edges read. One function and long: it is the innermost loop of the exact phase.
 */
export function settleRow(market: Market, buckets: Buckets, source: number): number {
  const { rowStart, rowEnd, rowEdges, price, profit, free, firstHolder, nextHolder } = market;
  const { distance, head, next, previous, parent, reached, settled } = buckets;
  let bound = profit[source]!;
  let lastRow = source;
  let lastColumn = -1;
  let reachedCount = 0;
  let settledCount = 0;
  let at = 0;
  let read = 0;
  let holder = source;
  for (;;) {
    // Here every holder of the last settled column (first, the source alone) is read at distance `at`.
    while (holder >= 0 && at < bound) {
      const rowProfit = profit[holder]!;
      if (at + rowProfit < bound) {
        bound = at + rowProfit;
        lastRow = holder;
        lastColumn = -1;
      }
      const base = at + rowProfit;
      const end = rowEnd[holder]!;
      read += end - rowStart[holder]!;
      for (let e = rowStart[holder]!; e < end; e++) {
        const edge = rowEdges[e]!;
        const column = edge >> SCORE_BITS;
        const d = base + price[column]! - (edge & SCORE_MASK);
        if (d >= bound) continue;
        const before = distance[column]!;
        if (d >= before) continue;
        parent[column] = holder;
        if (before === UNREACHED) reached[reachedCount++] = column;
        else unlink(buckets, column);
        distance[column] = d;
        const second = head[d]!;
        head[d] = column;
        next[column] = second;
        previous[column] = ~d;
        if (second >= 0) previous[second] = column;
        if (free[column]! > 0) {
          bound = d;
          lastColumn = column;
        }
      }
      holder = holder === source ? -1 : nextHolder[holder]!;
    }
    while (at < bound && head[at]! < 0) at++;
    if (at >= bound) break;
    const column = head[at]!;
    unlink(buckets, column);
    settled[settledCount++] = column;
    holder = firstHolder[column]!;
  }
  reprice(market, buckets, source, bound, settledCount);
  shift(market, parent, source, lastRow, lastColumn);
  for (let k = 0; k < reachedCount; k++) {
    const column = reached[k]!;
    head[distance[column]!] = -1;
    distance[column] = UNREACHED;
  }
  return read;
}

function unlink({ head, next, previous }: Buckets, node: number): void {
  const after = next[node]!;
  const before = previous[node]!;
  if (before < 0) head[~before] = after;
  else next[before] = after;
  if (after >= 0) previous[after] = before;
}

function reprice(market: Market, buckets: Buckets, source: number, bound: number, settled: number): void {
  const { price, profit, firstHolder, nextHolder } = market;
  profit[source]! -= bound;
  for (let k = 0; k < settled; k++) {
    const column = buckets.settled[k]!;
    const gain = bound - buckets.distance[column]!;
    price[column]! += gain;
    for (let row = firstHolder[column]!; row >= 0; row = nextHolder[row]!) profit[row]! -= gain;
  }
}

/** Moves every row of the path one column on; the last column is free, or the last row ends without. */
function shift(
  market: Market,
  parent: Int32Array,
  source: number,
  lastRow: number,
  lastColumn: number,
): void {
  let column = lastColumn;
  if (column < 0) {
    if (lastRow === source) return;
    column = market.columnOf[lastRow]!;
    leave(market, lastRow);
  }
  for (;;) {
    const row = parent[column]!;
    const given = market.columnOf[row]!;
    if (row !== source) leave(market, row);
    take(market, row, column);
    if (row === source) return;
    column = given;
  }
}

/**
 * Pays the debts of all rows, in row order, as long as no more than `budget` edges are read.
 * Returns whether all are paid.
 */
export function settleRows(market: Market, buckets: Buckets, budget = Infinity): boolean {
  const { rows, profit, columnOf } = market;
  let left = budget;
  for (let i = 0; i < rows; i++) {
    if (columnOf[i]! >= 0 || profit[i] === 0) continue;
    if (left < 0) return false;
    left -= settleRow(market, buckets, i);
  }
  return true;
}
