import type { Achievement } from '../catalogue/achievement.js';
import { type CountedDuo, achievedByDepartment } from './achieved.js';
import { type Disagreement, findDisagreements } from './disagreements.js';
import { type ShownTable, protectTable, wholeTable } from './protect-table.js';
import { type TableLine, type TargetRow, targetTable } from './target-table.js';

/** Where mentees whose department is unknown are counted, so that the total stays the number of duos. */
export const UNKNOWN_DEPARTMENT = '—';

/** What is aimed at in one department. */
export type DepartmentTarget = Pick<TargetRow, 'department' | 'projects' | 'target'>;

export interface ImpactTableInput {
  readonly year: number;
  readonly achieved: Achievement;
  readonly duos: readonly CountedDuo[];
  readonly targets: readonly DepartmentTarget[];
  /** The total announced to a funder, when there is one: it is checked, never shown as ours. */
  readonly announced: Pick<TableLine, 'projects' | 'target'> | null;
  /** The smallest head count to show; null for readers who follow each duo anyway. */
  readonly hideBelow: number | null;
}

/** The table of a year with what disagrees in it. */
export interface ImpactTable {
  readonly year: number;
  readonly achieved: Achievement;
  readonly table: ShownTable;
  readonly disagreements: readonly Disagreement[];
}

/** Builds the table of a year: a row for each department that has a target or something achieved, by code. */
export function impactTable(input: ImpactTableInput): ImpactTable {
  const rows = rowsOf(input);
  const table = targetTable(rows);
  const { year, achieved, announced, hideBelow } = input;
  const entered = announced ? { total: { projects: announced.projects, target: announced.target } } : {};
  return {
    year,
    achieved,
    table: hideBelow === null ? wholeTable(table) : protectTable(table, hideBelow),
    disagreements: findDisagreements(rows, entered, (department) => department),
  };
}

function rowsOf({ duos, year, achieved, targets }: ImpactTableInput): TargetRow[] {
  const counts = new Map(
    achievedByDepartment(duos, year, achieved).map((count) => [
      count.department ?? UNKNOWN_DEPARTMENT,
      count.achieved,
    ]),
  );
  const aimed = new Map(targets.map((target) => [target.department, target]));
  const codes = [...new Set([...aimed.keys(), ...counts.keys()])].sort(byCode);
  return codes.map((department) => ({
    department,
    projects: aimed.get(department)?.projects ?? 0,
    target: aimed.get(department)?.target ?? 0,
    achieved: counts.get(department) ?? 0,
  }));
}

/** By official code, the unknown one last. */
function byCode(a: string, b: string): number {
  if (a === UNKNOWN_DEPARTMENT || b === UNKNOWN_DEPARTMENT)
    return a === b ? 0 : a === UNKNOWN_DEPARTMENT ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
