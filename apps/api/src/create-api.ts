import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Clock } from '@tdu/kernel';
import { type PlatformConfig, pendingMigrations } from '@tdu/platform';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { layPipeline } from './http/pipeline.js';

/** The database lacks migrations of this version. */
export class OutdatedDatabaseError extends Error {
  constructor(pending: readonly string[]) {
    super(`La base n’est pas à jour (${pending.join(', ')}) : lancez « npm run migrate », puis redémarrez.`);
  }
}

/**
 * Builds the api, ready to listen.
 * @param clock one that can be moved, for tests
 * @throws OutdatedDatabaseError, or NewerDatabaseError of the platform
 */
export async function createApi(config: PlatformConfig, clock?: Clock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot({ config, processName: 'api', clock }),
    { bodyParser: false, abortOnError: false, forceCloseConnections: true, logger: false },
  );
  const pending = await pendingMigrations(app.get<DataSource>(getDataSourceToken()));
  if (pending.length > 0) throw new OutdatedDatabaseError(pending);
  layPipeline(app, config);
  return app;
}
