import type { AddressInfo } from 'node:net';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Clock, RequestContext } from '@tdu/kernel';
import { CalendarDateScalar, DateTimeScalar, type PlatformConfig, PlatformModule } from '@tdu/platform';
import { countStatements } from '@tdu/testing';
import type { DataSource } from 'typeorm';

/** Runs an operation as someone; throws on a GraphQL error. Tells how many statements it took. */
export type Ask = (
  ctx: RequestContext,
  query: string,
  variables?: object,
) => Promise<{ data: Record<string, never>; statements: number }>;

/** A process with GraphQL over an existing database. */
export async function startGraphql(
  parts: readonly Type[],
  config: PlatformConfig,
  clock: Clock,
): Promise<{ ask: Ask; stop(): Promise<void> }> {
  let current: RequestContext;
  const context = () => ({ requestContext: { ...current } });
  @Module({
    imports: [
      PlatformModule.forRoot({ config, processName: 'test', clock }),
      ...parts,
      GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true, context }),
    ],
    providers: [CalendarDateScalar, DateTimeScalar],
  })
  class GraphqlRoot {}
  const app: INestApplication = await NestFactory.create(GraphqlRoot, { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const ask: Ask = async (ctx, query, variables = {}) => {
    current = ctx;
    let data: Record<string, never> = {};
    const statements = await countStatements(app.get<DataSource>(getDataSourceToken()), async () => {
      data = await post(port, { query, variables });
    });
    return { data, statements };
  };
  return { ask, stop: () => app.close() };
}

async function post(port: number, body: object): Promise<Record<string, never>> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, init);
  const answer = (await response.json()) as { data: Record<string, never>; errors?: object[] };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
