import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplication, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { AccessGuard } from '@tdu/accounts-server';
import { MovableClock } from '@tdu/kernel';
import { type PlatformConfig, PlatformModule, platformConfig } from '@tdu/platform';
import { PARTS } from '../../session/parts.js';
import { makeTemporaryDatabase } from './temporary-database.js';
import { startWorkers } from './workers.js';

/** The whole product in one process, on a database, a queue and a mailbox of its own, with a clock that is moved. */
export interface Stage {
  readonly app: INestApplication;
  readonly clock: MovableClock;
  readonly config: PlatformConfig;
  close(): Promise<void>;
}

const SECRET = 'signs the links of one simulation and nothing else';

/** Sets the stage: services, HTTP for one-tap links, workers on the queue, the local mailbox. */
export async function openStage(now: Date, serverUrl: string | undefined): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-mailbox-'));
  const database = await makeTemporaryDatabase(serverUrl);
  const strike = async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const clock = new MovableClock(now);
    const config = stageConfig(database.ownerUrl, folder, await freePort());
    const app = await startApplication(config, clock);
    const close = async () => {
      await app.close();
      await strike();
    };
    return { app, clock, config, close };
  } catch (error) {
    await strike();
    throw error;
  }
}

async function startApplication(config: PlatformConfig, clock: MovableClock): Promise<INestApplication> {
  @Module({
    imports: [PlatformModule.forRoot({ config, processName: 'simulation', clock }), ...PARTS],
    providers: [{ provide: APP_GUARD, useExisting: AccessGuard }],
  })
  class SimulationModule {}
  const app = await NestFactory.create(SimulationModule, { logger: false, abortOnError: false });
  await app.listen(config.port, '127.0.0.1');
  await startWorkers(app);
  return app;
}

function stageConfig(ownerUrl: string, folder: string, port: number): PlatformConfig {
  const config = platformConfig({
    DATABASE_URL: ownerUrl,
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    APP_SECRET: SECRET,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  return config;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
