import { ratioHundredths } from './ratio.js';

/** What is entered and counted for one department of one year. */
export interface TargetRow {
  /** Official code of the department, 2A, 2B and overseas included. */
  readonly department: string;
  readonly projects: number;
  readonly target: number;
  readonly achieved: number;
}

/** Numbers of a line with the ratio that follows from them, in hundredths of a percent. */
export interface TableLine {
  readonly projects: number;
  readonly target: number;
  readonly achieved: number;
  readonly ratio: number | null;
}

export interface TargetTable {
  readonly rows: readonly (TableLine & { readonly department: string })[];
  readonly total: TableLine;
}

/** The target/achieved table: ratios and totals always come from the rows, never from what was entered. */
export function targetTable(rows: readonly TargetRow[]): TargetTable {
  const sum = (pick: (row: TargetRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    rows: rows.map((row) => ({ department: row.department, ...withRatio(row) })),
    total: withRatio({
      projects: sum((row) => row.projects),
      target: sum((row) => row.target),
      achieved: sum((row) => row.achieved),
    }),
  };
}

function withRatio({ projects, target, achieved }: Omit<TableLine, 'ratio'>): TableLine {
  return { projects, target, achieved, ratio: ratioHundredths(achieved, target) };
}
