import { RowEnd, closingQuote } from './row-end.js';
import { refuseSheet } from './sheet-error.js';
import { LONGEST_LINE, type Separator } from './sheet-format.js';

/** One row of a sheet. `line` is the line of the file on which it begins, the headings being line 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
}

/**
 * Cuts the text of a CSV (RFC 4180) into rows as it streams by, keeping no more than the row in progress. A quote
 * inside an unquoted cell is an ordinary character. Empty lines are no rows, but count as lines.
 */
export class RowSplitter {
  private rest = '';
  private line = 1;
  private readonly end: RowEnd;

  constructor(private readonly separator: Separator) {
    this.end = new RowEnd(separator);
  }

  /** The rows that are complete with this chunk. */
  push(text: string): SheetRow[] {
    return this.cut(this.rest + text, false);
  }

  /** The last row, when the file does not end with a line break. Refuses a quote that is never closed. */
  finish(): SheetRow[] {
    const rows = this.cut(this.rest, true);
    if (this.end.insideQuotes) refuseSheet('QUOTE_NOT_CLOSED', `${this.line}`);
    if (this.rest !== '') this.take(this.rest, rows);
    this.rest = '';
    return rows;
  }

  private cut(text: string, last: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    let start = 0;
    for (let end = this.end.find(text, 0, last); end >= 0; end = this.end.find(text, start, last)) {
      this.take(text.slice(start, end), rows);
      start = end + 1;
    }
    this.rest = text.slice(start);
    this.end.rebase(start);
    if (this.rest.length > LONGEST_LINE) {
      refuseSheet(this.end.insideQuotes ? 'QUOTE_NOT_CLOSED' : 'LINE_TOO_LONG', `${this.line}`);
    }
    return rows;
  }

  private take(row: string, rows: SheetRow[]): void {
    const { line } = this;
    this.line += 1;
    const text = row.endsWith('\r') ? row.slice(0, -1) : row;
    if (!text.includes('"')) {
      if (text !== '') rows.push({ line, cells: text.split(this.separator) });
      return;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line += 1;
    rows.push({ line, cells: quotedCells(text, this.separator) });
  }
}

function quotedCells(row: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length;) {
    const close = row[at] === '"' ? closingQuote(row, at + 1) : -1;
    const found = row.indexOf(separator, Math.max(close, at));
    const end = found < 0 ? row.length : found;
    cells.push(close < 0 ? row.slice(at, end) : unquote(row, at, close, end));
    at = end + 1;
  }
  return cells;
}

/** What follows the closing quote up to the separator is kept as it is: nothing typed is lost. */
function unquote(row: string, open: number, close: number, end: number): string {
  return row.slice(open + 1, close).replaceAll('""', '"') + row.slice(close + 1, end);
}
