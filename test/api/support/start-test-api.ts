import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@tdu/accounts-domain';
import {
  AccountsService,
  AssociationsService,
  SignInService,
  type UserAccountEntity,
} from '@tdu/accounts-server';
import { MovableClock, type RequestContext } from '@tdu/kernel';
import type { PlatformConfig } from '@tdu/platform';
import { type SmtpSink, TEST_NOW, type TestDatabase, createTestDatabase, startSmtpSink } from '@tdu/testing';
import { createApi } from '../../../apps/api/src/create-api.js';
import { ApiClient } from './api-client.js';

/** The whole api on a free port, with a database and an SMTP server of its own and a clock that is moved. */
export interface TestApi {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly smtp: SmtpSink;
  readonly clock: MovableClock;
  readonly url: string;
  client(): ApiClient;
  association(slug: string): Promise<RequestContext>;
  account(ctx: RequestContext, email: string, ...roles: Role[]): Promise<UserAccountEntity>;
  /** A client signed in as a new account with these roles. */
  signedIn(ctx: RequestContext, ...roles: Role[]): Promise<ApiClient>;
  close(): Promise<void>;
}

export async function startTestApi(overrides: Partial<PlatformConfig> = {}): Promise<TestApi> {
  const [database, smtp, clock] = [
    await createTestDatabase(),
    await startSmtpSink(),
    new MovableClock(TEST_NOW),
  ];
  const app = await createApi({ ...database.config, smtpUrl: smtp.url, ...overrides }, clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  const api = { app, database, smtp, clock, url, client: () => new ApiClient(url) };
  return {
    ...api,
    association: (slug) => association(app, slug),
    account: (ctx, email, ...roles) => account(app, ctx, email, roles),
    signedIn: (ctx, ...roles) => signIn(app, ctx, new ApiClient(url), roles),
    close: async () => {
      // Or a connection on which an upload was refused half-way is waited for: five seconds.
      app.getHttpServer().closeAllConnections();
      await app.close();
      await smtp.close();
      await database.drop();
    },
  };
}

async function association(app: NestExpressApplication, slug: string): Promise<RequestContext> {
  const made = await app.get(AssociationsService).create({ name: `Association ${slug}`, slug });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

async function account(app: NestExpressApplication, ctx: RequestContext, email: string, roles: Role[]) {
  const made = await app.get(AccountsService).createUser(ctx, { email, name: 'Nora Benali', roles });
  if (!made.ok) throw new Error(made.refusal.message);
  return made.value;
}

let people = 0;

async function signIn(app: NestExpressApplication, ctx: RequestContext, client: ApiClient, roles: Role[]) {
  const user = await account(app, ctx, `compte${(people += 1)}@exemple.fr`, roles);
  const link = new URL(await app.get(SignInService).createDirectLink(ctx, user.id));
  const token = link.searchParams.get('jeton');
  await client.graphql('mutation ($token: String!) { confirmSignInLink(token: $token) { __typename } }', {
    token,
  });
  if (!client.cookie) throw new Error('signing in gave no cookie');
  return client;
}
