import type { Sheet, SheetCell } from '@tdu/impact-domain';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';

const PERCENT = '0.00 %';

/**
 * A sheet as an XLSX workbook: counts and ratios are numbers (a ratio shows as a percentage with two decimals), text is
 * always text, so that nothing in it runs as a formula; heading and total stand out; notes follow after an empty row.
 */
export function toXlsx({ name, headings, rows, notes }: Sheet): Promise<Buffer> {
  const data = [
    headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold' })),
    ...rows.map((row, index) => row.map((cell) => toCell(cell, index === rows.length - 1))),
    ...(notes.length > 0 ? [[]] : []),
    ...notes.map((value): Cell[] => [{ value, type: String }]),
  ];
  const columns = headings.map((_, index) => ({ width: index === 1 ? 28 : 14 }));
  return writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer();
}

function toCell(cell: SheetCell, bold: boolean): Cell {
  const style = bold ? { fontWeight: 'bold' as const } : {};
  if (cell.kind === 'text') return { value: cell.text, type: String, ...style };
  if (cell.kind === 'number') return { value: cell.value, type: Number, format: '0', ...style };
  if (cell.kind === 'percent')
    return { value: cell.hundredths / 10_000, type: Number, format: PERCENT, ...style };
  return null;
}
