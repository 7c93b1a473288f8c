import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MovableClock } from '@tdu/kernel';
import { PlatformModule, platformConfig } from '@tdu/platform';
import { PARTS } from './parts.js';

/** The services, and a clock that begins at the present and can be set back. */
export interface DemoStage {
  readonly app: INestApplicationContext;
  readonly clock: MovableClock;
}

/** Opens the services on the database of the environment. */
export async function openStage(now: Date): Promise<DemoStage> {
  const clock = new MovableClock(now);
  const config = platformConfig(process.env);
  @Module({ imports: [PlatformModule.forRoot({ config, processName: 'demo', clock }), ...PARTS] })
  class DemoModule {}
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: false, abortOnError: false });
  return { app, clock };
}
