import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AccessMap, type Operation } from '@tdu/accounts-server';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const COMMITTED = fileURLToPath(new URL('../../apps/api/schema.graphql', import.meta.url));
const PERMISSIONS = fileURLToPath(new URL('../../apps/api/permissions.txt', import.meta.url));
const UPDATE = process.env.UPDATE_SCHEMA === '1';

/** `npm run schema -w @tdu/api` writes both files anew; their diff is what a reviewer reads. */
describe('what the api offers', () => {
  let api: TestApi;
  let operations: Operation[];

  beforeAll(async () => {
    api = await startTestApi();
    operations = api.app.get(AccessMap).operations();
  });
  afterAll(() => api.close());

  test('the printed schema is the committed one', async () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    await expectCommitted(COMMITTED, `${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  test('operation → permission is as committed', async () => {
    await expectCommitted(PERMISSIONS, `${operations.map(line).join('\n')}\n`);
  });

  test('every operation of the schema has a handler that says who may call it', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType()!, schema.getMutationType()!];
    const fields = roots.flatMap((root) =>
      Object.keys(root.getFields()).map((field) => `${root.name}.${field}`),
    );
    const said = new Set(operations.filter(({ access }) => access).map(({ name }) => name));
    expect(fields.filter((field) => !said.has(field))).toEqual([]);
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  test('public is what signing in, public forms, badges, one-tap links and health need, and nothing else', () => {
    const open = operations.filter(({ access }) => access?.kind === 'public').map(({ name }) => name);
    expect(open.filter((name) => !/^GET \/(dev|health)\b|\/tap\//.test(name))).toEqual([
      'GET /badges/:address',
      'GET /badges/:address/credential',
      'GET /badges/issuers/:id',
      'GET /badges/issuers/:id/jwks',
      'GET /badges/issuers/:id/revoked',
      'Mutation.confirmSignInCode',
      'Mutation.confirmSignInLink',
      'Mutation.requestSignIn',
      'Mutation.saveApplicationDraft',
      'Mutation.signOut',
      'Mutation.submitApplication',
      'Query.applicationDraft',
      'Query.applicationForm',
      'Query.me',
    ]);
  });
});

function line({ name, access }: Operation): string {
  const who = access?.kind === 'allow' ? [...access.anyOf].join(' or ') : 'public';
  return `${name.padEnd(36)} ${who}`;
}

async function expectCommitted(file: string, text: string): Promise<void> {
  if (UPDATE) await writeFile(file, text);
  expect(text).toBe(await readFile(file, 'utf8'));
}
