import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  FormatProbe,
  type ImportLimits,
  SheetError,
  type SheetFormat,
  refuseNoArchive,
  refuseSheet,
  refuseTooLarge,
  sheetRefusal,
  sheetRows,
} from '@tdu/people-domain';
import { type SheetFile, csvFile, workbookFile } from './sheet-file.js';
import { refuseOtherArchives } from './workbook/safe-archive.js';
import { sheetsOfWorkbook } from './workbook/workbook-thread.js';

/** Bytes read at once: many small batches leave memory as soon as they are written. */
const PIECE = 128 * 1024;
const SIGNATURE = 64;
const WORKBOOK_NAME = /\.xls[xm]$/i;

/** What is received: the bytes, and the name they came under, which has to be the truth. */
export interface SentFile {
  readonly fileName: string;
  readonly stream: Readable;
  readonly limits: ImportLimits;
}

/**
 * Receives a sheet onto disk, so that neither memory nor a database transaction waits for a slow sender, and hands
 * it to `use`. The file is gone afterwards, whatever happens. Throws SheetError for what is no sheet.
 */
export async function spool<T>(sent: SentFile, use: (file: SheetFile) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tdu-import-'));
  try {
    const path = join(folder, 'sheet');
    return await use(WORKBOOK_NAME.test(sent.fileName) ? await workbook(sent, path) : await csv(sent, path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function csv({ stream, limits }: SentFile, path: string): Promise<SheetFile> {
  const probe = new FormatProbe(limits);
  await receive(stream, path, (bytes) => probe.push(bytes));
  const read = () => createReadStream(path, { highWaterMark: PIECE });
  const check = async (format: SheetFormat) => {
    // A row may take several lines: only a sheet of many lines has to be counted.
    if (probe.lines > limits.rows + 1) await refuseManyRows(read(), format, limits);
  };
  return csvFile({ ...probe.finish(), read, check });
}

async function refuseManyRows(
  bytes: AsyncIterable<Buffer>,
  format: SheetFormat,
  { rows }: ImportLimits,
): Promise<void> {
  let left = rows + 1;
  for await (const some of sheetRows(bytes, format)) {
    left -= some.length;
    if (left < 0) refuseSheet('TOO_MANY_ROWS', `${rows}`);
  }
}

async function workbook({ stream, limits }: SentFile, path: string): Promise<SheetFile> {
  let head = Buffer.alloc(0);
  let size = 0;
  await receive(stream, path, (bytes) => {
    if (head.length < SIGNATURE) head = Buffer.concat([head, bytes.subarray(0, SIGNATURE)]);
    if (head.length >= 4) refuseNoArchive(head);
    size += bytes.length;
    refuseTooLarge(size, limits);
  });
  refuseNoArchive(head);
  refuseOtherArchives(await readFile(path));
  return workbookFile(await sheetsOfWorkbook(path, limits), limits);
}

async function receive(stream: Readable, path: string, look: (bytes: Buffer) => void): Promise<void> {
  const looked = async function* (chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk as Buffer);
      look(bytes);
      yield bytes;
    }
  };
  try {
    await pipeline(stream, looked, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    throw error instanceof SheetError ? error : unreadable(error);
  }
}

/** A path that is wrong or forbidden is the sender's to repair; anything else is not. */
function unreadable(error: unknown): unknown {
  const why: Record<string, string> = {
    ENOENT: "il n'existe pas",
    EACCES: "il n'est pas permis de le lire",
    EISDIR: "c'est un dossier",
    ERR_STREAM_PREMATURE_CLOSE: "l'envoi s'est interrompu",
    ECONNRESET: "l'envoi s'est interrompu",
  };
  const reason = why[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? new SheetError(sheetRefusal('FILE_UNREADABLE', reason)) : error;
}
