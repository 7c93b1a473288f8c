import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Permission, ROLES, type Role, permissionsOf } from '@tdu/accounts-domain';
import { AccessMap } from '@tdu/accounts-server';
import { OutlooksService } from '@tdu/duos-server';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ApiClient } from './support/api-client.js';
import { type Call, everyCall } from './support/any-call.js';
import { type SeededDuos, seedDuos } from './support/seed-duos.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

/** Operations that sign in or out, and public forms: they name nobody's record. */
const OWN =
  /^(Query\.(me|applicationForm|applicationDraft)|Mutation\.(requestSignIn|confirmSignIn\w+|signOut|saveApplicationDraft|submitApplication))$/;

/** Real: HTTP and PostgreSQL. Every operation of the schema is called, with arguments made up for it. */
describe('every operation', () => {
  let api: TestApi;
  let ctx: RequestContext;
  let seeded: SeededDuos;
  let calls: Call[];
  let allowed: Map<string, readonly Permission[]>;

  beforeAll(async () => {
    api = await startTestApi();
    ctx = await api.association('ici');
    seeded = await seedDuos(api, ctx, 3);
    // Rows written straight into the tables; how those duos stand is otherwise worked out by the first list that asks.
    await api.app.get(OutlooksService).refreshStale(ctx);
    calls = everyCall(api.app.get(GraphQLSchemaHost).schema, await idsOfHere()).filter(
      ({ name }) => !OWN.test(name),
    );
    allowed = new Map(
      api.app
        .get(AccessMap)
        .operations()
        .map(({ name, access }) => [name, access?.kind === 'allow' ? access.anyOf : []]),
    );
  }, 60_000);
  afterAll(() => api.close());

  test('is many', () => expect(calls.length).toBeGreaterThan(30));

  test('is closed to who is not signed in', async () => {
    for (const { name, query, variables } of calls) {
      const { errors } = await api.client().graphql(query, variables);
      expect([name, errors?.[0].extensions?.code]).toEqual([name, 'UNAUTHENTICATED']);
    }
  });

  test.each(ROLES)('is closed to a %s who lacks its permission', async (role) => {
    const client = await api.signedIn(await api.association(`roles-${role.replace('_', '-')}`), role);
    for (const { name, query, variables } of calls.filter((call) => !permitted(call.name, role))) {
      const { errors } = await client.graphql(query, variables);
      expect([name, errors?.[0].extensions?.code]).toEqual([name, 'FORBIDDEN']);
    }
  });

  test('neither shows nor changes a record of another association, not even to its administrator', async () => {
    const stranger = await api.signedIn(await api.association('ailleurs'), 'association_admin');
    const before = await everythingHere();
    const bugs = await bugsIn(stranger, calls);
    expect(bugs).toEqual([]);
    expect(await everythingHere()).toEqual(before);
  }, 60_000);

  test('nor do records of the same association open to a mentor who has no part in them', async () => {
    const mentor = await api.signedIn(ctx, 'mentor');
    const before = await everythingHere();
    const ofRecords = calls.filter(({ name }) => name !== 'Query.programmes');
    expect(await bugsIn(mentor, ofRecords)).toEqual([]);
    expect(await everythingHere()).toEqual(before);
  }, 60_000);

  function permitted(operation: string, role: Role): boolean {
    const granted = permissionsOf([role]);
    return allowed.get(operation)!.some((permission) => granted.has(permission));
  }

  /** What is said of records that are not the caller's: refusals or nothing, never their content, never a bug. */
  async function bugsIn(client: ApiClient, tried: readonly Call[]): Promise<string[]> {
    const bugs: string[] = [];
    for (const { name, query, variables } of tried) {
      const answer = await client.graphql(query, variables);
      const said = JSON.stringify(answer);
      if (answer.errors?.[0].extensions?.code === 'INTERNAL') bugs.push(`${name} fails`);
      const shown =
        /Prénom(\d| Nom)/.test(said) || seeded.duoIds.some((duo) => said.includes(`"id":"${duo}"`));
      if (shown) bugs.push(`${name} shows ${said.slice(0, 200)}`);
    }
    return bugs;
  }

  async function idsOfHere(): Promise<Record<string, string>> {
    const one = async (table: string) =>
      (
        await api.database.sql<{ id: Id }>(`SELECT id FROM ${table} WHERE association_id = $1 LIMIT 1`, [
          ctx.associationId,
        ])
      )[0].id;
    const [importId, proposalId, participationId, userId] = [
      await one('import_run'),
      await one('proposal'),
      await one('participation'),
      await one('user_account'),
    ];
    const { programmeId, matchRunId, duoIds } = seeded;
    return {
      programmeId,
      matchRunId,
      duoId: duoIds[0],
      importId,
      importRunId: importId,
      proposalId,
      participationId,
      userId,
    };
  }

  /** A fingerprint of every row of the association, by table. */
  async function everythingHere(): Promise<Record<string, string>> {
    const tables = await api.database.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'association_id' AND table_name NOT IN ('session', 'sign_in_challenge', 'user_account')`,
    );
    const print = async (table: string) => {
      const [row] = await api.database.sql<{ print: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY id)), '') AS print FROM ${table} t WHERE association_id = $1`,
        [ctx.associationId],
      );
      return [table, row.print] as const;
    };
    return Object.fromEntries(await Promise.all(tables.map(({ name }) => print(name))));
  }
});
