import { SCORE_BITS, SCORE_MASK, type Market } from './market.js';
import { seat, type Places } from './places.js';

/**
 * Rows bid for columns (Bertsekas' auction, one row at a time; the row that loses its place bids next, while
 * its edges' columns are still in the cache). A row without profit anywhere stays out.
 * Bids exceed the second best by epsilon, so each row ends within epsilon of its best; with epsilon 0 a row that
 * would change nothing (two equal bests, or another place of the same column) waits for a later pass.
 *
 * Ties: the lowest column of the row. Prices only rise; profits are left stale, see refreshProfits and tighten.
 */
export function forwardAuction(market: Market, places: Places, epsilon: number): void {
  const { rows, rowStart, rowEnd, rowEdges, price, columnOf } = market;
  const { start, taken } = places;
  for (let first = 0; first < rows; first++) {
    if (columnOf[first]! >= 0) continue;
    let row = first;
    while (row >= 0) {
      let best = 0;
      let second = 0;
      let column = -1;
      for (let e = rowStart[row]!, end = rowEnd[row]!; e < end; e++) {
        const edge = rowEdges[e]!;
        const value = (edge & SCORE_MASK) - price[edge >> SCORE_BITS]!;
        if (value <= second) continue;
        if (value > best) {
          second = best;
          best = value;
          column = edge >> SCORE_BITS;
        } else second = value;
      }
      if (column < 0) break;
      const full = taken[column]! === start[column + 1]! - start[column]!;
      if (full && best - second + epsilon === 0) break;
      columnOf[row] = column;
      const loser = seat(places, price, column, row, price[column]! + best - second + epsilon);
      if (loser >= 0) columnOf[loser] = -1;
      row = loser;
    }
  }
}
