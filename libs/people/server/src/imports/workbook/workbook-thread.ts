import { Worker } from 'node:worker_threads';
import type { Refusal } from '@tdu/kernel';
import { type ImportLimits, SheetError, sheetRefusal } from '@tdu/people-domain';
import { Turns } from '../turns.js';
import type { WorkbookSheet } from './read-workbook.js';

/** What the thread says, once. */
export type WorkbookReply =
  | { readonly kind: 'sheets'; readonly sheets: WorkbookSheet[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A heap beyond this ends the reading of the workbook, not the process. */
const HEAP_LIMIT_MB = 1_024;
const LONGEST_MS = 30_000;
/** One workbook at a time: two heaps of that size are more than a small machine has. */
const turns = new Turns();

/**
 * Reads the workbook at `path` on a thread of its own, so that neither its size nor its malice stops the service.
 * Throws SheetError, see `readWorkbook`; FILE_TOO_COMPLEX when memory or time does not suffice.
 */
export function sheetsOfWorkbook(path: string, limits: ImportLimits): Promise<WorkbookSheet[]> {
  return turns.take(async () => {
    const reply = await ask(path, limits);
    if (reply.kind === 'refused') throw new SheetError(reply.refusal);
    return reply.sheets;
  });
}

async function ask(path: string, limits: ImportLimits): Promise<WorkbookReply> {
  const worker = new Worker(builtThread(), {
    workerData: { path, limits },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  const tooComplex = () => new SheetError(sheetRefusal('FILE_TOO_COMPLEX'));
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(tooComplex()), LONGEST_MS);
      worker.on('message', resolve);
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error),
      );
      worker.on('exit', (code) => reject(new Error(`the workbook thread stopped with code ${code}`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function builtThread(): URL {
  const beside = new URL('./workbook.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
