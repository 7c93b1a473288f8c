import { frenchPercent, ratioHundredths } from './ratio.js';
import { type TableLine, type TargetRow, targetTable } from './target-table.js';

/** Figures that somebody entered or published beside the rows; what is absent is not checked. Ratios in hundredths. */
export interface EnteredFigures {
  readonly total?: Partial<TableLine>;
  readonly ratios?: Readonly<Record<string, number>>;
}

/** One entered figure that does not follow from the rows. */
export interface Disagreement {
  /** The cell, in French: « Total des cibles », « Ratio, Aisne ». */
  readonly what: string;
  readonly entered: string;
  readonly recomputed: string;
  /** One sentence that says what to do. */
  readonly message: string;
}

const TOTALS = [
  ['projects', 'Total des projets'],
  ['target', 'Total des cibles'],
  ['achieved', 'Total des réalisés'],
] as const;

/** Every entered total or ratio that disagrees with the rows, rows first, then totals. */
export function findDisagreements(
  rows: readonly TargetRow[],
  entered: EnteredFigures,
  nameOf: (department: string) => string,
): Disagreement[] {
  const table = targetTable(rows);
  return [
    ...table.rows.flatMap((row) =>
      ratioOf(`Ratio, ${nameOf(row.department)}`, entered.ratios?.[row.department], row),
    ),
    ...TOTALS.flatMap(([field, what]) => totalOf(what, entered.total?.[field], table.total[field])),
    ...ratioOf('Ratio, total', entered.total?.ratio ?? undefined, table.total, entered.total),
  ];
}

function totalOf(what: string, entered: number | undefined, recomputed: number): Disagreement[] {
  if (entered === undefined || entered === recomputed) return [];
  const gap = Math.abs(entered - recomputed);
  const message =
    `${what} : ${entered} saisi, ${recomputed} par addition des lignes (écart de ${gap}). ` +
    `Le tableau retient ${recomputed} ; corrigez le total annoncé ou la ligne fausse.`;
  return [{ what, entered: String(entered), recomputed: String(recomputed), message }];
}

function ratioOf(
  what: string,
  entered: number | undefined,
  line: TableLine,
  enteredTotal: Partial<TableLine> = {},
): Disagreement[] {
  if (entered === undefined || entered === line.ratio) return [];
  const recomputed = line.ratio === null ? 'sans objet' : frenchPercent(line.ratio);
  const division = `${line.achieved} réalisés sur ${line.target} visés donnent ${recomputed}`;
  const message = `${what} : ${frenchPercent(entered)} saisi, ${division}. ${origin(entered, line, enteredTotal)}`;
  return [{ what, entered: frenchPercent(entered), recomputed, message }];
}

/** A wrong ratio often follows from a wrong total: saying so saves the reader the search. */
function origin(entered: number, line: TableLine, total: Partial<TableLine>): string {
  const { target = line.target, achieved = line.achieved } = total;
  if (ratioHundredths(achieved, target) !== entered) return 'Corrigez le ratio annoncé.';
  return `Il vient du total saisi (${achieved} sur ${target}) : corrigez ce total d'abord.`;
}
