import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AccountsServerModule } from '@tdu/accounts-server';
import { type Id, MovableClock, type RequestContext, newId, systemContext } from '@tdu/kernel';
import { CalendarDateScalar, DateTimeScalar, PlatformModule } from '@tdu/platform';
import { type TestApp, createTestDatabase } from '@tdu/testing';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { DuosServerModule } from '../duos-server.module.js';

/** This part behind HTTP, without the guard: operations run as whoever `ctx` says. */
export interface DuoApi extends TestApp {
  readonly url: string;
  /** Runs an operation; throws on a GraphQL error. */
  ask<T>(ctx: RequestContext, query: string, variables?: object): Promise<T>;
}

export async function startDuoApi(now: string): Promise<DuoApi> {
  const database = await createTestDatabase();
  const clock = new MovableClock(new Date(now));
  let current: RequestContext;
  @Module({
    imports: [
      PlatformModule.forRoot({ config: database.config, processName: 'test', clock }),
      AccountsServerModule,
      DuosServerModule,
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver,
        autoSchemaFile: true,
        context: () => ({ requestContext: { ...current } }),
      }),
    ],
    providers: [CalendarDateScalar, DateTimeScalar],
  })
  class TestRoot {}
  const app: INestApplication = await NestFactory.create(TestRoot, { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    database,
    clock,
    url,
    dataSource: app.get<DataSource>(getDataSourceToken()),
    get: (token) => app.get(token, { strict: false }),
    association: async () => {
      const id: Id = newId();
      await database.sql(`INSERT INTO association VALUES ($1, 'Essai', $2, $3)`, [id, id, clock.now()]);
      return systemContext(id, clock, 'test');
    },
    ask: async (ctx, query, variables = {}) => {
      current = ctx;
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const answer = (await response.json()) as { data: never; errors?: object[] };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
