import { ACHIEVEMENT_LABELS, type Achievement } from '../catalogue/achievement.js';
import type { Disagreement } from '../table/disagreements.js';
import type { ShownLine, ShownTable } from '../table/protect-table.js';
import { EMPTY, type Sheet, type SheetCell, number, percentCell, text } from './sheet.js';

/** Shown instead of a figure about too few people. */
export const HIDDEN_MARK = 'n.c.';

/** What the exported table says about itself. */
export interface ImpactSheetInput {
  readonly programmeName: string;
  readonly year: number;
  readonly achieved: Achievement;
  readonly table: ShownTable;
  readonly disagreements: readonly Disagreement[];
  readonly smallestGroup: number;
  nameOf(department: string): string;
}

/** The target/achieved table as the State asks for it (BOP 104, actions 12 and 15): rows by department, then the total. */
export function impactSheet(input: ImpactSheetInput): Sheet {
  const { table, nameOf } = input;
  const label = ACHIEVEMENT_LABELS[input.achieved];
  return {
    name: `Cible et réalisé ${input.year}`,
    headings: ['Code', 'Département', 'Projets', 'Cible', 'Réalisé', 'Réalisé / cible'],
    rows: [
      ...table.rows.map((row) => [text(row.department), text(nameOf(row.department)), ...figures(row)]),
      [EMPTY, text('Total'), ...figures(table.total)],
    ],
    notes: [
      `${input.programmeName}, année ${input.year}. Réalisé : ${label.toLowerCase()}, par département du mentoré.`,
      ...(table.hidden ? [hiddenNote(input.smallestGroup)] : []),
      ...input.disagreements.map(({ message }) => message),
    ],
  };
}

function figures(line: ShownLine): SheetCell[] {
  const { projects, target, achieved, ratio } = line;
  const shown = achieved === null ? text(HIDDEN_MARK) : number(achieved);
  const share = ratio === null ? (achieved === null ? text(HIDDEN_MARK) : EMPTY) : percentCell(ratio);
  return [number(projects), number(target), shown, share];
}

function hiddenNote(smallest: number): string {
  return (
    `${HIDDEN_MARK} : non communiqué, pour protéger des groupes de moins de ${smallest} personnes ` +
    `ou empêcher de les recalculer.`
  );
}
