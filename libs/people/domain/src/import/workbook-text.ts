/** A value of a workbook's cell; numbers come as they are written in the file. */
export type WorkbookCell = string | number | boolean | Date | null;

const FULL = /^-?\d+$/;

/** A number as somebody would type it: `612345678`, not `6.12345678E8`; anything else as it is. */
export function numberText(written: string): string {
  if (FULL.test(written)) return written;
  const value = Number(written);
  return Number.isFinite(value) ? String(value) : written;
}

/** A cell as the readers of CSV cells expect it: days the French way, yes and no in words. */
export function cellText(cell: WorkbookCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return String(cell);
}

/**
 * A row as exactly one line of a CSV with `;`, so that the lines of the text are the rows of the sheet. A line break in
 * a cell becomes a comma: the readers take both for the end of an item of a list. An empty row is an empty line.
 */
export function lineOf(cells: readonly string[]): string {
  if (cells.every((cell) => cell === '')) return '';
  return cells.map((cell) => quoted(cell.replace(/\s*[\r\n]+\s*/g, ', '))).join(';');
}

function quoted(cell: string): string {
  return /[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The days of a workbook know no time zone; they are kept as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, time] = date.toISOString().split('T');
  const french = day.split('-').reverse().join('/');
  return time.startsWith('00:00') ? french : `${french} ${time.slice(0, 5)}`;
}
