import type { ImportField } from './fields.js';
import { matchHeadings } from './headings.js';

/** The row of a sheet that holds the headings, and the headings with those of merged cells put together. */
export interface HeadingRow {
  /** Counted from 0. */
  readonly index: number;
  readonly headings: readonly string[];
  /** How many of them are known. */
  readonly known: number;
}

/** Titles, logos and notes stand above the headings, rarely more of them. */
const ROWS_LOOKED_AT = 20;

/**
 * Finds the headings among the first rows: the row in which most are known. A heading merged over two rows stands in
 * the upper one; one merged over several columns is said again with what stands below it, where that helps.
 */
export function findHeadingRow(
  rows: readonly (readonly string[])[],
  fields: readonly ImportField[],
): HeadingRow | undefined {
  const candidates = rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row, index) => best(row, rows[index - 1], index, fields));
  return candidates.reduce<HeadingRow | undefined>(
    (before, one) => (one.known > (before?.known ?? 0) ? one : before),
    undefined,
  );
}

function best(
  row: readonly string[],
  above: readonly string[] | undefined,
  index: number,
  fields: readonly ImportField[],
): HeadingRow {
  const plain = judge(row, index, fields);
  if (!above || row.every((cell) => cell === '')) return plain;
  const filled = judge(
    row.map((cell, column) => cell || (above[column] ?? '')),
    index,
    fields,
  );
  const groups = groupsOf(above);
  const unknown = filled.mapped.map((is, column) => !is && row[column] !== '' && Boolean(groups[column]));
  const grouped = judge(
    filled.headings.map((cell, column) => (unknown[column] ? `${groups[column]} ${cell}` : cell)),
    index,
    fields,
  );
  return [filled, grouped].reduce((before, one) => (one.known > before.known ? one : before), plain);
}

function judge(headings: readonly string[], index: number, fields: readonly ImportField[]) {
  const mapped = matchHeadings(headings, fields).map(({ field }) => field !== null);
  return { index, headings, mapped, known: mapped.filter(Boolean).length };
}

/** Each column's nearest text to the left in the row above: where a merged cell keeps its text. */
function groupsOf(above: readonly string[]): string[] {
  let group = '';
  return above.map((cell) => (group = cell || group));
}
