import { RowSplitter, type SheetRow } from './row-splitter.js';
import type { SheetFormat } from './sheet-format.js';
import { decoderOf } from './text-decoder.js';

/**
 * The rows of a sheet, headings included, in batches of what each chunk of bytes completes; rows whose cells are
 * all empty are left out. Memory holds one chunk. Throws SheetError when a quote is never closed.
 */
export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  format: Pick<SheetFormat, 'encoding' | 'separator'>,
): AsyncGenerator<SheetRow[]> {
  const decoder = decoderOf(format.encoding);
  const splitter = new RowSplitter(format.separator);
  for await (const chunk of chunks) yield withCells(splitter.push(decoder.decode(chunk)));
  yield withCells([...splitter.push(decoder.end()), ...splitter.finish()]);
}

function withCells(rows: SheetRow[]): SheetRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell !== '' && cell.trim() !== ''));
}
