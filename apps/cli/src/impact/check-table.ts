import { readFile } from 'node:fs/promises';
import { findDisagreements, frenchPercent, readEnteredTable, targetTable } from '@tdu/impact-domain';
import { EXIT, RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { print, printTable } from '../terminal/print.js';

/** Prints the table as its rows make it, then every entered figure that disagrees; exit code 1 when one does. */
export async function checkTable(file: string): Promise<void> {
  const read = readEnteredTable(await readFile(userPath(file), 'utf8'));
  if (!read.ok) throw new RefusedError(`${file} : ${read.refusal.message}`);
  const { rows, entered } = read.value;
  const table = targetTable(rows);
  const shown = [...table.rows, { department: 'Total', ...table.total }].map((row) => [
    row.department,
    row.projects,
    row.target,
    row.achieved,
    row.ratio === null ? '—' : frenchPercent(row.ratio),
  ]);
  printTable(['Département', 'Projets', 'Cible', 'Réalisé', 'Ratio'], shown);
  const disagreements = findDisagreements(rows, entered, (name) => name);
  print();
  if (disagreements.length === 0) print('Tous les totaux et ratios saisis suivent des lignes.');
  for (const { message } of disagreements) print(`- ${message}`);
  if (disagreements.length > 0) process.exitCode = EXIT.refused;
}
