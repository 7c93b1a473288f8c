import type { INestApplicationContext, Type, DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type Id, MovableClock, type RequestContext, newId, systemContext } from '@tdu/kernel';
import { type PlatformConfig, PlatformModule } from '@tdu/platform';
import type { DataSource } from 'typeorm';
import { type TestDatabase, createTestDatabase } from './test-database.js';

/** The services of some parts on a database of their own, with a clock that stands until it is moved. */
export interface TestApp {
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
  readonly clock: MovableClock;
  readonly dataSource: DataSource;
  get<T>(token: Type<T> | symbol | string): T;
  /** Makes an association and returns a context in which the software itself acts for it. */
  association(name?: string): Promise<RequestContext>;
  close(): Promise<void>;
}

export const TEST_NOW = new Date('2026-11-21T09:00:00.000Z');

/** Starts the given server modules on a fresh clone. Call in `beforeAll`, and `close()` in `afterAll`. */
export async function startTestApp(
  modules: readonly (Type | DynamicModule)[],
  overrides: Partial<PlatformConfig> = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new MovableClock(TEST_NOW);
  const config = { ...database.config, ...overrides };
  @Module({ imports: [PlatformModule.forRoot({ config, processName: 'test', clock }), ...modules] })
  class TestRoot {}
  const app = await NestFactory.createApplicationContext(TestRoot, { logger: false, abortOnError: false });
  return {
    app,
    database,
    clock,
    dataSource: app.get<DataSource>(getDataSourceToken()),
    get: (token) => app.get(token, { strict: false }),
    association: (name = 'Association d’essai') => makeAssociation(database, clock, name),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function makeAssociation(
  database: TestDatabase,
  clock: MovableClock,
  name: string,
): Promise<RequestContext> {
  const id: Id = newId();
  await database.sql('INSERT INTO association (id, name, slug, created_at) VALUES ($1, $2, $3, $4)', [
    id,
    name,
    id,
    clock.now(),
  ]);
  return systemContext(id, clock, 'test');
}
