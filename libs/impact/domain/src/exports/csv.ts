import { neutraliseFormula } from '@tdu/people-domain';
import { frenchPercent } from '../table/ratio.js';
import type { Sheet, SheetCell } from './sheet.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A sheet as French spreadsheets open it: `;`, CRLF, UTF-8 with a byte order mark, decimal commas, text that could be
 * read as a formula neutralised. Notes follow after an empty line.
 */
export function toCsv(sheet: Sheet): string {
  const lines = [
    sheet.headings.map(quote),
    ...sheet.rows.map((row) => row.map(cell)),
    ...(sheet.notes.length > 0 ? [[]] : []),
    ...sheet.notes.map((note) => [quote(note)]),
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.join(';')}\r\n`).join('');
}

function cell(value: SheetCell): string {
  if (value.kind === 'number') return String(value.value);
  if (value.kind === 'percent') return frenchPercent(value.hundredths);
  return value.kind === 'text' ? quote(value.text) : '';
}

function quote(value: string): string {
  const safe = neutraliseFormula(value);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
