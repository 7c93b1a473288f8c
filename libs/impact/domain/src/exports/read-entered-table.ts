import { type Result, accept, refuse } from '@tdu/kernel';
import { parse } from 'csv-parse/sync';
import type { EnteredFigures } from '../table/disagreements.js';
import type { TableLine, TargetRow } from '../table/target-table.js';

/** A target/achieved table that somebody else filled in: its rows, and the totals and ratios entered beside them. */
export interface EnteredTable {
  readonly rows: readonly TargetRow[];
  readonly entered: EnteredFigures;
}

const COLUMNS = ['department', 'projects', 'target', 'achieved', 'ratio'] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Reads `département;projets;cible;réalisé;ratio` with one heading line and a line « total » (UTF-8, `;` or `,`).
 * The ratio may be left empty. Refuses with `TABLE_UNREADABLE` and the number of the first line that is wrong.
 */
export function readEnteredTable(content: string): Result<EnteredTable> {
  const lines = cellsOf(content);
  if (lines === undefined) return unreadable(1, 'ce fichier n’est pas un tableau CSV');
  const wrong = lines.findIndex((cells) => problem(cells) !== undefined);
  if (wrong >= 0) return unreadable(wrong + 2, problem(lines[wrong]) as string);
  const total = lines.find(isTotal);
  const rows = lines.filter((cells) => !isTotal(cells));
  if (rows.length === 0) return unreadable(2, 'le tableau n’a aucune ligne de département');
  return accept({
    rows: rows.map((cells) => ({ department: cells.department, ...numbers(cells) })),
    entered: {
      ratios: Object.fromEntries(
        rows.flatMap((c) => (c.ratio ? [[c.department, hundredths(c.ratio) as number]] : [])),
      ),
      ...(total && { total: enteredTotal(total) }),
    },
  });
}

function cellsOf(content: string): Cells[] | undefined {
  try {
    const options = {
      bom: true,
      delimiter: content.includes(';') ? ';' : ',',
      skip_empty_lines: true,
      trim: true,
      from_line: 2,
    };
    return parse(content, { ...options, columns: [...COLUMNS], relax_column_count_less: true }) as Cells[];
  } catch {
    return undefined;
  }
}

function problem(cells: Cells): string | undefined {
  if (!cells.department) return 'le nom du département manque';
  for (const column of ['projects', 'target', 'achieved'] as const) {
    if (!/^\d{1,9}$/.test(cells[column] ?? ''))
      return `« ${cells[column] ?? ''} » n’est pas un nombre entier`;
  }
  return cells.ratio && hundredths(cells.ratio) === undefined
    ? `« ${cells.ratio} » n’est pas un pourcentage`
    : undefined;
}

function numbers(cells: Cells): Omit<TableLine, 'ratio'> {
  return { projects: Number(cells.projects), target: Number(cells.target), achieved: Number(cells.achieved) };
}

function enteredTotal(cells: Cells): Partial<TableLine> {
  return cells.ratio ? { ...numbers(cells), ratio: hundredths(cells.ratio) } : numbers(cells);
}

/** `93,30 %`, `93.3` → 9330. */
function hundredths(text: string): number | undefined {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?\s*%?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

function isTotal(cells: Cells): boolean {
  return /^total\b/i.test(cells.department);
}

function unreadable(line: number, why: string): Result<never> {
  const message = `Ligne ${line} : ${why}. Attendu : département;projets;cible;réalisé;ratio, puis une ligne « total ».`;
  return refuse('TABLE_UNREADABLE', message, 'file', String(line));
}
