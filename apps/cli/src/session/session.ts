import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { RequestContext } from '@tdu/kernel';
import { PLATFORM_SETTINGS, PlatformModule, loadConfig, platformConfig } from '@tdu/platform';
import { openLocalDatabase } from '@tdu/platform/local-database';
import type { ProgrammeRecord } from '@tdu/programmes-server';
import { PARTS } from './parts.js';
import { userPath } from './paths.js';
import { pickAssociation, pickProgramme } from './pick.js';
import type { ScopeOptions } from './scope-options.js';

/** The services of every part on the database of this machine, acting for one association and one programme. */
export interface Session {
  readonly app: INestApplicationContext;
  readonly ctx: RequestContext;
  readonly programme: ProgrammeRecord;
}

/** Opens a session, has `work` done in it and closes everything, whatever happens. */
export async function inSession<T>(
  options: ScopeOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { DATA_DIR, DATABASE_URL } = loadConfig(PLATFORM_SETTINGS, process.env);
  const dataDir = userPath(DATA_DIR);
  const database = await openLocalDatabase({ dataDir, databaseUrl: DATABASE_URL, join: true });
  try {
    const app = await startApplication(dataDir, database.ownerUrl);
    try {
      const ctx = await pickAssociation(app, options.association);
      return await work({ app, ctx, programme: await pickProgramme(app, ctx, options.programme) });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

function startApplication(dataDir: string, ownerUrl: string): Promise<INestApplicationContext> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: ownerUrl, APP_SECRET: secretOf(dataDir) };
  const config = platformConfig(env);
  @Module({ imports: [PlatformModule.forRoot({ config, processName: 'cli' }), ...PARTS] })
  class CliModule {}
  return NestFactory.createApplicationContext(CliModule, { logger: false, abortOnError: false });
}

/** Links signed here must open on the site: both use the secret that `npm start` keeps. */
function secretOf(dataDir: string): string | undefined {
  const file = join(dataDir, 'secret');
  return process.env.APP_SECRET || (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
}
