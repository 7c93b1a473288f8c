import { SCORE_BITS, SCORE_MASK, type Market } from '../engine/market.js';

/**
 * The market with more edges, same pairs and prices; the invariant is then to be restored (tighten). Edges of
 * each row are appended in the order given; one to a column the row has already is left out.
 * @param newRows row of each new edge
 * @param newEdges column << 10 | score of each new edge
 */
export function growMarket(market: Market, newRows: Int32Array, newEdges: Int32Array): Market {
  const { rows, columns, rowStart, rowEnd, rowEdges } = market;
  const { start, order } = groupByRow(rows, newRows);
  const starts = new Int32Array(rows + 1);
  const edges = new Int32Array(rowEdges.length + newEdges.length);
  const lastRow = new Int32Array(columns).fill(-1);
  let at = 0;
  for (let i = 0; i < rows; i++) {
    for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) {
      const edge = rowEdges[e]!;
      edges[at++] = edge;
      lastRow[edge >> SCORE_BITS] = i;
    }
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const edge = newEdges[order[k]!]!;
      if (lastRow[edge >> SCORE_BITS] === i) continue;
      edges[at++] = edge;
      lastRow[edge >> SCORE_BITS] = i;
    }
    starts[i + 1] = at;
  }
  return {
    ...market,
    rowStart: starts.subarray(0, rows),
    rowEnd: starts.subarray(1),
    rowEdges: at === edges.length ? edges : edges.slice(0, at),
  };
}

function groupByRow(rows: number, newRows: Int32Array): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(rows + 1);
  for (let k = 0; k < newRows.length; k++) start[newRows[k]! + 1]!++;
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const order = new Int32Array(newRows.length);
  for (let k = 0; k < newRows.length; k++) order[next[newRows[k]!]!++] = k;
  return { start, order };
}

/** The edges of each row as a caller's numbering has them: mentors ascending, rows in the order of the mentees. */
export function rowsInOrder(market: Market, mentees: Int32Array, mentors: Int32Array) {
  const { rows, rowStart, rowEnd, rowEdges } = market;
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) start[mentees[i]! + 1] = rowEnd[i]! - rowStart[i]!;
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
  const columns = new Int32Array(start[rows]!);
  for (let i = 0; i < rows; i++) {
    const from = start[mentees[i]!]!;
    for (let e = rowStart[i]!, at = from; e < rowEnd[i]!; e++, at++)
      columns[at] = (mentors[rowEdges[e]! >> SCORE_BITS]! << SCORE_BITS) | (rowEdges[e]! & SCORE_MASK);
    columns.subarray(from, start[mentees[i]! + 1]!).sort();
  }
  const scores = new Uint16Array(columns.length);
  for (let e = 0; e < columns.length; e++) {
    scores[e] = columns[e]! & SCORE_MASK;
    columns[e]! >>= SCORE_BITS;
  }
  return { rowStart: start, columns, scores };
}
