import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from 'node:fs/promises';
import { type ImportLimits, SheetError } from '@tdu/people-domain';
import type { WorkbookReply } from './workbook-thread.js';
import { readWorkbook } from './read-workbook.js';

// A thread's life: one workbook.
const { path, limits } = workerData as { path: string; limits: ImportLimits };
const reply: WorkbookReply = await readWorkbook(await readFile(path), limits).then(
  (sheets) => ({ kind: 'sheets', sheets }),
  (error: unknown) => {
    if (error instanceof SheetError) return { kind: 'refused', refusal: error.refusal };
    throw error;
  },
);
parentPort!.postMessage(reply);
