/** A neighbour and a score share a word: `neighbour << SCORE_BITS | score`. */
export const SCORE_BITS = 10;
export const SCORE_MASK = 1023;

/**
 * The engine's working state: mentees are rows, mentors are columns.
 *
 * Invariant between steps ("tight and covered"): profit, price ≥ 0; profit + price ≥ score on every edge, with
 * equality on matched edges. Two kinds of debt may remain: a row with profit and no column, a column with a
 * price and a free place. No debt left means optimal.
 */
export interface Market {
  readonly rows: number;
  readonly columns: number;
  /** Edges of row i: rowEdges[rowStart[i]] … rowEdges[rowEnd[i] - 1], column << 10 | score. */
  readonly rowStart: Int32Array;
  readonly rowEnd: Int32Array;
  readonly rowEdges: Int32Array;
  readonly capacity: Int32Array;
  /** u: what a row keeps of its score. */
  readonly profit: Int32Array;
  /** p: what a place of a column costs. */
  readonly price: Int32Array;
  /** The column of each row, -1 = none. */
  readonly columnOf: Int32Array;
  /** Places left per column. */
  readonly free: Int32Array;
  /** The rows of a column as a doubly linked list: head, then next; previous is ~column at the head. */
  readonly firstHolder: Int32Array;
  readonly nextHolder: Int32Array;
  readonly previousHolder: Int32Array;
}

/** The same edges seen from the columns: row << 10 | score, rows ascending. */
export interface ColumnView {
  readonly columnStart: Int32Array;
  readonly columnEnd: Int32Array;
  readonly columnEdges: Int32Array;
}

/** A market over packed edges without pairs, all prices 0. */
export function openMarket(
  rowStart: Int32Array,
  rowEnd: Int32Array,
  rowEdges: Int32Array,
  capacities: Int32Array,
): Market {
  const rows = rowEnd.length;
  const columns = capacities.length;
  return {
    rows,
    columns,
    rowStart,
    rowEnd,
    rowEdges,
    capacity: capacities,
    profit: new Int32Array(rows),
    price: new Int32Array(columns),
    columnOf: new Int32Array(rows).fill(-1),
    free: capacities.slice(),
    firstHolder: new Int32Array(columns).fill(-1),
    nextHolder: new Int32Array(rows).fill(-1),
    previousHolder: new Int32Array(rows).fill(-1),
  };
}

/** Gives row a place in column; the row must have none and the column one free. */
export function take(market: Market, row: number, column: number): void {
  const { columnOf, free, firstHolder, nextHolder, previousHolder } = market;
  const second = firstHolder[column]!;
  columnOf[row] = column;
  free[column]!--;
  firstHolder[column] = row;
  nextHolder[row] = second;
  previousHolder[row] = ~column;
  if (second >= 0) previousHolder[second] = row;
}

/** Frees the place the row holds. */
export function leave(market: Market, row: number): void {
  const { columnOf, free, firstHolder, nextHolder, previousHolder } = market;
  const next = nextHolder[row]!;
  const previous = previousHolder[row]!;
  free[columnOf[row]!]!++;
  columnOf[row] = -1;
  if (previous < 0) firstHolder[~previous] = next;
  else nextHolder[previous] = next;
  if (next >= 0) previousHolder[next] = previous;
}

/** Transposes the edges by counting; two passes, rows ascending in each column. */
export function viewByColumn(market: Market): ColumnView {
  const { rows, columns, rowStart, rowEnd, rowEdges } = market;
  const starts = new Int32Array(columns + 1);
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]!; e < rowEnd[i]!; e++) starts[(rowEdges[e]! >> SCORE_BITS) + 1]!++;
  for (let j = 0; j < columns; j++) starts[j + 1]! += starts[j]!;
  const columnEdges = new Int32Array(starts[columns]!);
  const columnEnd = starts.slice(0, columns);
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]!; e < rowEnd[i]!; e++) {
      const edge = rowEdges[e]!;
      const place = columnEnd[edge >> SCORE_BITS]!++;
      columnEdges[place] = (i << SCORE_BITS) | (edge & SCORE_MASK);
    }
  return { columnStart: starts.subarray(0, columns), columnEnd, columnEdges };
}
