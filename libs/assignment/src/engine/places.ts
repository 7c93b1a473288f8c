import { SCORE_BITS, take, type Market } from './market.js';

/**
 * The places of each column during an auction: a binary heap of what its rows bid, the least first, because the
 * least is what the next row must beat. A column is full when its heap is.
 */
export interface Places {
  /** Places of column j: start[j] … start[j + 1] - 1; see openPlaces for how many. */
  readonly start: Int32Array;
  readonly taken: Int32Array;
  readonly row: Int32Array;
  readonly bid: Int32Array;
}

/**
 * Room for the bids of each column: its capacity. Where capacities are so wide that this would exceed the memory
 * of the edges, one place more than the column has edges: a column all can have together must never look full.
 */
export function openPlaces(market: Market): Places {
  const { columns, capacity, rowEdges } = market;
  let places = 0;
  for (let j = 0; j < columns; j++) places += capacity[j]!;
  const degree = places > rowEdges.length + columns ? columnDegrees(market) : undefined;
  const start = new Int32Array(columns + 1);
  for (let j = 0; j < columns; j++)
    start[j + 1] = start[j]! + (degree ? Math.min(capacity[j]!, degree[j]! + 1) : capacity[j]!);
  return {
    start,
    taken: new Int32Array(columns),
    row: new Int32Array(start[columns]!),
    bid: new Int32Array(start[columns]!),
  };
}

function columnDegrees({ rows, columns, rowStart, rowEnd, rowEdges }: Market): Int32Array {
  const degree = new Int32Array(columns);
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) degree[rowEdges[e]! >> SCORE_BITS]!++;
  return degree;
}

/** Takes the rows of the market's pairs over into the places, each at its column's price. */
export function seatHolders(market: Market, places: Places): void {
  const { rows, columnOf, price } = market;
  const { start, taken, row, bid } = places;
  taken.fill(0);
  for (let i = 0; i < rows; i++) {
    const column = columnOf[i]!;
    if (column < 0) continue;
    const place = start[column]! + taken[column]!++;
    row[place] = i;
    bid[place] = price[column]!;
  }
}

/** Writes the pairs of an auction (columnOf) back into the lists of holders, in row order. */
export function relistHolders(market: Market): void {
  const { rows, columnOf, free, capacity, firstHolder } = market;
  free.set(capacity);
  firstHolder.fill(-1);
  for (let i = rows - 1; i >= 0; i--) if (columnOf[i]! >= 0) take(market, i, columnOf[i]!);
}

/**
 * Seats a row at a bid. Returns the row that loses its place, -1 if there was one free.
 * The column's price becomes the least bid once all places are taken.
 */
export function seat(
  places: Places,
  price: Int32Array,
  column: number,
  newRow: number,
  newBid: number,
): number {
  const { start, taken, row, bid } = places;
  const base = start[column]!;
  const size = start[column + 1]! - base;
  if (size === 1) {
    const loser = taken[column]! ? row[base]! : -1;
    taken[column] = 1;
    row[base] = newRow;
    bid[base] = newBid;
    price[column] = newBid;
    return loser;
  }
  const count = taken[column]!;
  if (count < size) {
    let k = count;
    while (k > 0) {
      const above = (k - 1) >> 1;
      if (bid[base + above]! <= newBid) break;
      row[base + k] = row[base + above]!;
      bid[base + k] = bid[base + above]!;
      k = above;
    }
    row[base + k] = newRow;
    bid[base + k] = newBid;
    taken[column] = count + 1;
    if (count + 1 === size && bid[base]! > price[column]!) price[column] = bid[base]!;
    return -1;
  }
  const loser = row[base]!;
  let k = 0;
  for (;;) {
    let below = 2 * k + 1;
    if (below >= size) break;
    if (below + 1 < size && bid[base + below + 1]! < bid[base + below]!) below++;
    if (bid[base + below]! >= newBid) break;
    row[base + k] = row[base + below]!;
    bid[base + k] = bid[base + below]!;
    k = below;
  }
  row[base + k] = newRow;
  bid[base + k] = newBid;
  price[column] = bid[base]!;
  return loser;
}
