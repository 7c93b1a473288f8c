import { hideSmallGroups } from '../privacy/small-groups.js';
import type { TableLine, TargetTable } from './target-table.js';

/** A line as a reader may see it: achieved and ratio are null where the group is too small to be shown. */
export interface ShownLine extends Omit<TableLine, 'achieved'> {
  readonly achieved: number | null;
}

export interface ShownTable {
  readonly rows: readonly (ShownLine & { readonly department: string })[];
  readonly total: ShownLine;
  /** Whether something is hidden, so that the reader is told why. */
  readonly hidden: boolean;
}

/** The table for readers who may not know single people: small head counts and what would give them away are hidden. */
export function protectTable(table: TargetTable, smallest: number): ShownTable {
  const counts = table.rows.map(({ achieved }) => achieved);
  const hidden = hideSmallGroups(counts, smallest);
  return {
    rows: table.rows.map((row, index) => (hidden.cells[index] ? { ...row, ...HIDDEN } : row)),
    total: hidden.total ? { ...table.total, ...HIDDEN } : table.total,
    hidden: hidden.cells.includes(true),
  };
}

/** The table as it is, for readers who follow each duo anyway. */
export function wholeTable(table: TargetTable): ShownTable {
  return { ...table, hidden: false };
}

const HIDDEN = { achieved: null, ratio: null };
