import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { CalendarsProcessor } from '@tdu/duos-server';
import { MatchRunProcessor, MatchStudyProcessor } from '@tdu/matching-server';
import { ApplicationsProcessor } from '@tdu/people-server';
import { type PlatformConfig, assertQueueReady, pendingMigrations } from '@tdu/platform';
import { RemindersProcessors } from '@tdu/reminders-server';
import type { DataSource } from 'typeorm';
import { WorkerModule } from './worker.module.js';

/** The database lacks migrations of this version. */
export class OutdatedDatabaseError extends Error {
  constructor(pending: readonly string[]) {
    super(`La base n’est pas à jour (${pending.join(', ')}) : lancez « npm run migrate », puis redémarrez.`);
  }
}

/** Who starts workers and schedules, one per part that has jobs. */
const PROCESSORS = [
  MatchRunProcessor,
  MatchStudyProcessor,
  CalendarsProcessor,
  RemindersProcessors,
  ApplicationsProcessor,
];

/**
 * Builds the worker and starts its jobs; nothing runs when something is wrong.
 * @throws QueueUnavailableError, OutdatedDatabaseError, NewerDatabaseError
 */
export async function createWorker(config: PlatformConfig): Promise<INestApplicationContext> {
  await assertReachable(config);
  const module = WorkerModule.forRoot({ config, processName: 'worker' });
  const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: false });
  try {
    await assertCurrent(app.get<DataSource>(getDataSourceToken()));
    for (const processors of PROCESSORS) await app.get(processors, { strict: false }).start();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Redis too, where it is configured: before Nest retries in its own words. */
async function assertReachable({ database, redisUrl }: PlatformConfig): Promise<void> {
  await assertQueueReady({ databaseUrl: database.service });
  if (redisUrl) await assertQueueReady({ databaseUrl: database.service, redisUrl });
}

async function assertCurrent(dataSource: DataSource): Promise<void> {
  const pending = await pendingMigrations(dataSource);
  if (pending.length > 0) throw new OutdatedDatabaseError(pending);
}
