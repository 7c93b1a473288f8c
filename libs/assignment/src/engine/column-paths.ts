import { makeBuckets, UNREACHED, type Buckets } from './buckets.js';
import { leave, SCORE_BITS, SCORE_MASK, take, type ColumnView, type Market } from './market.js';

/** Working memory of settleColumn: buckets whose nodes are rows, and the columns a search has come to. */
export interface ColumnSearch {
  readonly buckets: Buckets;
  /** The row by which the current search came to a column, -1 = not yet. */
  readonly entered: Int32Array;
  /** The columns come to, in order. */
  readonly scanned: Int32Array;
}

export function makeColumnSearch(rows: number, columns: number): ColumnSearch {
  return {
    buckets: makeBuckets(rows, SCORE_MASK + 1),
    entered: new Int32Array(columns).fill(-1),
    scanned: new Int32Array(columns),
  };
}

/**
 * Pays one free place's debt of a column (a price and free places) exactly: shortest alternating path to the
 * nearest of a row without column or a column (itself included) whose price would reach 0 and that therefore
 * may keep a place free. The mirror of settleRow. Call again while the debt lasts.
 */
export function settleColumn(market: Market, view: ColumnView, search: ColumnSearch, source: number): void {
  const { price, profit, columnOf } = market;
  const { columnStart, columnEnd, columnEdges } = view;
  const { buckets, entered, scanned } = search;
  const { distance, head, next, previous, parent, reached } = buckets;
  let bound = price[source]!;
  let lastColumn = source;
  let lastRow = -1;
  let reachedCount = 0;
  let scannedCount = 0;
  let settledCount = 0;
  let at = 0;
  let column = source;
  for (;;) {
    if (column >= 0) {
      const base = at + price[column]!;
      if (base < bound) {
        bound = base;
        lastColumn = column;
        lastRow = -1;
      }
      for (let e = columnStart[column]!, end = columnEnd[column]!; e < end; e++) {
        const edge = columnEdges[e]!;
        const row = edge >> SCORE_BITS;
        const d = base + profit[row]! - (edge & SCORE_MASK);
        if (d >= bound) continue;
        const before = distance[row]!;
        if (d >= before) continue;
        parent[row] = column;
        if (before === UNREACHED) reached[reachedCount++] = row;
        else unlink(buckets, row);
        distance[row] = d;
        const second = head[d]!;
        head[d] = row;
        next[row] = second;
        previous[row] = ~d;
        if (second >= 0) previous[second] = row;
        if (columnOf[row]! < 0) {
          bound = d;
          lastRow = row;
        }
      }
    }
    while (at < bound && head[at]! < 0) at++;
    if (at >= bound) break;
    const row = head[at]!;
    unlink(buckets, row);
    buckets.settled[settledCount++] = row;
    column = columnOf[row]!;
    if (column === source || entered[column]! >= 0) column = -1;
    else {
      entered[column] = row;
      scanned[scannedCount++] = column;
    }
  }
  reprice(market, search, source, bound, settledCount, scannedCount);
  shift(market, search, source, lastRow, lastColumn);
  for (let k = 0; k < scannedCount; k++) entered[scanned[k]!] = -1;
  for (let k = 0; k < reachedCount; k++) {
    const row = reached[k]!;
    head[distance[row]!] = -1;
    distance[row] = UNREACHED;
  }
}

function unlink({ head, next, previous }: Buckets, node: number): void {
  const after = next[node]!;
  const before = previous[node]!;
  if (before < 0) head[~before] = after;
  else next[before] = after;
  if (after >= 0) previous[after] = before;
}

function reprice(
  market: Market,
  { buckets, entered, scanned }: ColumnSearch,
  source: number,
  bound: number,
  settledCount: number,
  scannedCount: number,
): void {
  const { price, profit } = market;
  const { distance, settled } = buckets;
  price[source]! -= bound;
  for (let k = 0; k < settledCount; k++) profit[settled[k]!]! += bound - distance[settled[k]!]!;
  for (let k = 0; k < scannedCount; k++) price[scanned[k]!]! -= bound - distance[entered[scanned[k]!]!]!;
}

/** Moves every row of the path one column nearer the source, which gains one row unless it ends the path itself. */
function shift(
  market: Market,
  { buckets, entered }: ColumnSearch,
  source: number,
  lastRow: number,
  lastColumn: number,
): void {
  let row = lastRow;
  if (row < 0) {
    if (lastColumn === source) return;
    row = entered[lastColumn]!;
    leave(market, row);
  }
  for (;;) {
    const column = buckets.parent[row]!;
    take(market, row, column);
    if (column === source) return;
    row = entered[column]!;
    leave(market, row);
  }
}

/** Pays the debts of all columns, in column order, until none is left. */
export function settleColumns(market: Market, view: ColumnView, search: ColumnSearch): void {
  const { columns, price, free } = market;
  for (let j = 0; j < columns; j++)
    while (price[j]! > 0 && free[j]! > 0) settleColumn(market, view, search, j);
}
