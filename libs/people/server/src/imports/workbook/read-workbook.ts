import { type ImportLimits, cellText, lineOf, numberText, refuseSheet } from '@tdu/people-domain';
import readXlsxFile from 'read-excel-file/node';
import { repack } from './repack.js';
import { type ArchiveFiles, openArchive, refuseOtherArchives } from './safe-archive.js';

/** One sheet of a workbook as text: one line a row, cells separated by `;`. */
export interface WorkbookSheet {
  readonly name: string;
  /** The first rows, cell by cell, among which the headings are. */
  readonly head: readonly (readonly string[])[];
  readonly text: string;
}

const HEAD_ROWS = 20;
/** Rows above the headings, and a few left empty by those who type. */
const SPARE_ROWS = 1_000;
const ROW = Buffer.from('<row');
const ADDRESS = /\sr\s*=\s*["']\$?([A-Za-z]{0,9})\$?(\d{1,20})["']/g;
const EPOCH_IN_WORDS = /date1904\s*=\s*(["'])true\1/;

/**
 * Reads all the sheets of an XLSX workbook; formulas count by the value they had when it was saved. Throws SheetError
 * FILE_NO_WORKBOOK, FILE_DAMAGED, FILE_ENCRYPTED, FILE_UNPACKS_TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS.
 */
export async function readWorkbook(bytes: Buffer, limits: ImportLimits): Promise<WorkbookSheet[]> {
  refuseOtherArchives(bytes);
  const files = openArchive(bytes, limits);
  for (const [path, content] of files) if (path.startsWith('xl/worksheets/')) checkSize(content, limits);
  const sheets = await readXlsxFile(repack(withNumericEpoch(files)), { parseNumber: numberText }).catch(() =>
    refuseSheet('FILE_DAMAGED'),
  );
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map((cell) => cellText(cell as never)));
    return { name: sheet, head: rows.slice(0, HEAD_ROWS), text: textOf(rows, limits) };
  });
}

/** Before anything is laid out in memory: how many rows there are, and how far the furthest cell is. */
function checkSize(content: Buffer, limits: ImportLimits): void {
  const most = limits.rows + SPARE_ROWS;
  let rows = 0;
  for (let at = content.indexOf(ROW); at >= 0; at = content.indexOf(ROW, at + 4)) rows += 1;
  if (rows > most) refuseSheet('TOO_MANY_ROWS', `${limits.rows}`);
  for (const [, column, row] of content.toString('latin1').matchAll(ADDRESS)) {
    if (Number(row) > most) refuseSheet('TOO_MANY_ROWS', `${limits.rows}`);
    if (column.length > 1 && columnNumber(column) > limits.columns) {
      refuseSheet('TOO_MANY_COLUMNS', `${limits.columns}`);
    }
  }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** LibreOffice writes in words which of its two calendars Excel is to count by. */
function withNumericEpoch(files: ArchiveFiles): ArchiveFiles {
  const workbook = files.get('xl/workbook.xml')!.toString('utf8');
  return new Map([
    ...files,
    ['xl/workbook.xml', Buffer.from(workbook.replace(EPOCH_IN_WORDS, 'date1904="1"'))],
  ]);
}

/** One long text of cells can be named by thousands of rows: what is written out is counted too. */
function textOf(rows: readonly (readonly string[])[], limits: ImportLimits): string {
  const lines: string[] = [];
  let size = 0;
  for (const row of rows) {
    const line = lineOf(row);
    size += line.length + 1;
    if (size > limits.unpackedBytes) refuseSheet('FILE_UNPACKS_TOO_LARGE');
    lines.push(line);
  }
  return lines.join('\n');
}
