import { SCORE_BITS, SCORE_MASK, type Market } from './market.js';

/** Columns without places are priced beyond every score, so that no row looks at them. */
export function closeIdleColumns({ capacity, price }: Market): void {
  for (let j = 0; j < capacity.length; j++) if (capacity[j] === 0) price[j] = SCORE_MASK;
}

/**
 * Columns without places cost nothing in the dual, so any price high enough would do. They get the least price
 * that covers their edges, which makes certificates canonical: no number of them can be changed unnoticed.
 */
export function priceIdleColumns(market: Market): void {
  const { rows, rowStart, rowEnd, rowEdges, capacity, price, profit } = market;
  if (!capacity.includes(0)) return;
  for (let j = 0; j < capacity.length; j++) if (capacity[j] === 0) price[j] = 0;
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]!; e < rowEnd[i]!; e++) {
      const column = rowEdges[e]! >> SCORE_BITS;
      const least = (rowEdges[e]! & SCORE_MASK) - profit[i]!;
      if (capacity[column] === 0 && price[column]! < least) price[column] = least;
    }
}
