import { leave, SCORE_BITS, SCORE_MASK, type Market } from './market.js';

/**
 * Restores the invariant from any prices ≥ 0: each row's profit becomes the best it could keep (at least 0)
 * and a row that holds anything less good than that lets it go.
 */
export function tighten(market: Market): void {
  const { rows, rowStart, rowEnd, rowEdges, price, profit, columnOf } = market;
  for (let i = 0; i < rows; i++) {
    const held = columnOf[i]!;
    let best = 0;
    let kept = -1;
    for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) {
      const edge = rowEdges[e]!;
      const column = edge >> SCORE_BITS;
      const value = (edge & SCORE_MASK) - price[column]!;
      if (value > best) best = value;
      if (column === held) kept = value;
    }
    profit[i] = best;
    if (held >= 0 && kept !== best) leave(market, i);
  }
}
