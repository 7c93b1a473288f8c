import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Encoding, FormatProbe, SheetError, sheetRefusal } from '@tdu/people-domain';

/** Bytes read at once: many small batches leave memory as soon as they are written. */
const PIECE = 128 * 1024;

/** A sheet received whole, on disk, with what its bytes told. */
export interface Spooled {
  readonly encoding: Encoding;
  /** The first lines as text. */
  readonly head: string;
  read(): AsyncIterable<Buffer>;
}

/**
 * Receives a sheet onto disk, so that neither memory nor a database transaction waits for a slow sender, and hands
 * it to `use`. The file is gone afterwards, whatever happens. Throws SheetError for what is no sheet.
 */
export async function spool<T>(stream: Readable, use: (sheet: Spooled) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tdu-import-'));
  try {
    const path = join(folder, 'sheet');
    const probe = new FormatProbe();
    await receive(stream, path, probe);
    return await use({
      ...probe.finish(),
      read: () => createReadStream(path, { highWaterMark: PIECE }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(stream: Readable, path: string, probe: FormatProbe): Promise<void> {
  const probed = async function* (chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk as Buffer);
      probe.push(bytes);
      yield bytes;
    }
  };
  try {
    await pipeline(stream, probed, createWriteStream(path, { mode: 0o600 }));
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
