import { SCORE_BITS, SCORE_MASK, type ColumnView, type Market } from './market.js';

/**
 * Columns with a price and a free place bid for rows, the mirror of the forward auction: without it a place left
 * empty keeps its price and the result is feasible but not optimal. A column lowers its price to epsilon below
 * what its second best row would bear, or to 0 and stays empty; the column that loses its row bids next.
 *
 * Needs profits and free places as refreshProfits leaves them, and leaves the lists of holders behind: relistHolders. Ties: the lowest row of the column.
 */
export function reverseAuction(market: Market, view: ColumnView, epsilon: number): void {
  const { columns, price, free } = market;
  for (let first = 0; first < columns; first++)
    while (price[first]! > 0 && free[first]! > 0) {
      let column = first;
      while (column >= 0 && price[column]! > 0 && free[column]! > 0)
        column = bidForRow(market, view, epsilon, column);
    }
}

/** One bid of a column. Returns the column that lost a row, -1 if none did. */
function bidForRow(market: Market, view: ColumnView, epsilon: number, column: number): number {
  const { profit, price, free, columnOf, capacity } = market;
  const { columnStart, columnEnd, columnEdges } = view;
  let best = -1;
  let second = -1;
  let winner = -1;
  for (let e = columnStart[column]!, end = columnEnd[column]!; e < end; e++) {
    const edge = columnEdges[e]!;
    const row = edge >> SCORE_BITS;
    const value = (edge & SCORE_MASK) - profit[row]!;
    if (value <= second || columnOf[row] === column) continue;
    if (value > best) {
      second = best;
      best = value;
      winner = row;
    } else second = value;
  }
  const offer = best <= epsilon ? 0 : Math.max(0, Math.min(price[column]!, second - epsilon));
  const cut = price[column]! - offer;
  price[column] = offer;
  if (capacity[column]! - free[column]! > 0)
    for (let e = columnStart[column]!, end = columnEnd[column]!; e < end; e++) {
      const row = columnEdges[e]! >> SCORE_BITS;
      if (columnOf[row] === column) profit[row]! += cut;
    }
  if (best <= epsilon) return -1;
  const loser = columnOf[winner]!;
  profit[winner]! += best - offer;
  columnOf[winner] = column;
  free[column]!--;
  if (loser >= 0) free[loser]!++;
  return loser;
}
