import { setPriority } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ConfigurationError,
  LOGGER,
  type Logger,
  NestLogger,
  NewerDatabaseError,
  QueueFactory,
  QueueUnavailableError,
} from '@tdu/platform';
import { keepAliveFile } from './alive-file.js';
import { workerConfig } from './config.js';
import { OutdatedDatabaseError, createWorker } from './create-worker.js';

/** Running jobs get this long to finish; what is cut off is taken up by another worker. Below the supervisor's ten. */
const PATIENCE_MS = 8_000;
/** Nice value. */
const BEHIND_THE_API = 5;
const EXPLAINED = [ConfigurationError, NewerDatabaseError, OutdatedDatabaseError, QueueUnavailableError];

/** Starts the process; says `ready` to the process that forked it, and leaves with 1 and one sentence otherwise. */
export async function runWorker(env: NodeJS.ProcessEnv): Promise<void> {
  standBack();
  try {
    const config = workerConfig(env);
    const app = await createWorker(config);
    const endAliveFile = config.aliveFile ? await keepAliveFile(config.aliveFile) : async () => undefined;
    stopCleanly(app, endAliveFile);
    app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** Whoever answers people on the same machine goes first; threads that compute for minutes stand further back. */
function standBack(): void {
  try {
    setPriority(BEHIND_THE_API);
  } catch {
    // Not allowed here: the jobs are done all the same.
  }
}

/** Takes no new job on a signal, or when the process that forked this one is gone; ends what runs, then leaves. */
function stopCleanly(app: INestApplicationContext, endAliveFile: () => Promise<unknown>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    await app.get(QueueFactory).close();
    await app.close();
    await endAliveFile();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.once('disconnect', () => void stop());
}

/** Why the worker did not start, in one sentence that says what to do; a bug keeps its stack for who repairs it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return EXPLAINED.some((known) => error instanceof known) ? error.message : (error.stack ?? error.message);
}
