import { UTF8_BOM, csvLine } from '@tdu/people-domain';
import { frenchPercent } from '../table/ratio.js';
import type { Sheet, SheetCell } from './sheet.js';

/**
 * A sheet as French spreadsheets open it: `;`, CRLF, UTF-8 with a byte order mark, decimal commas, text that could be
 * read as a formula neutralised. Notes follow after an empty line.
 */
export function toCsv({ headings, rows, notes }: Sheet): string {
  const table = [headings, ...rows.map((row) => row.map(asText))];
  const below = notes.length > 0 ? [[], ...notes.map((note) => [note])] : [];
  return UTF8_BOM + [...table, ...below].map((cells) => csvLine(cells)).join('');
}

function asText(cell: SheetCell): string {
  if (cell.kind === 'number') return String(cell.value);
  if (cell.kind === 'percent') return frenchPercent(cell.hundredths);
  return cell.kind === 'text' ? cell.text : '';
}
