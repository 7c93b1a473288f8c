import { leave, SCORE_BITS, SCORE_MASK, type Market } from './market.js';

/**
 * Restores the invariant from any prices ≥ 0: each row's profit becomes the best it could keep (at least 0)
 * and a row that holds anything less good than that lets it go.
 */
export function tighten(market: Market): void {
  const { rows, rowStart, rowEnd, rowEdges, price, profit, columnOf } = market;
  // No score is above SCORE_MASK: a dearer place covers no more, and distances must stay within the buckets.
  for (let j = 0; j < price.length; j++) if (price[j]! > SCORE_MASK) price[j] = SCORE_MASK;
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

/**
 * After a forward auction, whose profits are those at the time of each bid: the profit of a seated row at the
 * price it pays now, of another row the best it could have. Counts the places left as well.
 */
export function refreshProfits(market: Market): void {
  const { rows, rowStart, rowEnd, rowEdges, price, profit, columnOf, free, capacity } = market;
  free.set(capacity);
  for (let i = 0; i < rows; i++) {
    const held = columnOf[i]!;
    const end = rowEnd[i]!;
    let e = rowStart[i]!;
    if (held >= 0) {
      free[held]!--;
      while (rowEdges[e]! >> SCORE_BITS !== held) e++;
      profit[i] = (rowEdges[e]! & SCORE_MASK) - price[held]!;
      continue;
    }
    let best = 0;
    for (; e < end; e++) {
      const value = (rowEdges[e]! & SCORE_MASK) - price[rowEdges[e]! >> SCORE_BITS]!;
      if (value > best) best = value;
    }
    profit[i] = best;
  }
}
