import { getDataSourceToken } from '@nestjs/typeorm';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { countStatements } from '@tdu/testing';
import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ApiClient } from './support/api-client.js';
import { everyField } from './support/every-field.js';
import { type SeededDuos, seedDuos } from './support/seed-duos.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const COHORT = fileURLToPath(new URL('../data/cohort-2026/mentores.csv', import.meta.url));

/** Mentors without a duo whose criminal record lapses one day. */
const WAITING = `WITH made AS (
    INSERT INTO person (association_id, id, given_name, family_name, gender, birth_date, email, department, created_at, updated_at)
    SELECT $1, gen_random_uuid(), 'Attente' || n, 'Nom', 'female', '1980-05-01', 'attente' || n || '@exemple.fr', '75', now(), now()
      FROM generate_series(1, $3::int) AS n RETURNING id)
  INSERT INTO participation (association_id, id, person_id, programme_id, role, state, objectives, availability, interests,
                             video, capacity, registered_on, screening, created_at, updated_at)
  SELECT $1, gen_random_uuid(), id, $2, 'mentor', 'admitted', '{}', '{}', '{}', true, 1, '2026-01-01',
         '{"background-check": "2026-01-01"}', now(), now() FROM made`;

interface Answered {
  readonly statements: number;
  readonly rows: number;
}

/** Real: HTTP and PostgreSQL. A page of ten and a page of a hundred, with every field there is. */
describe('the number of SQL statements does not grow with the rows', () => {
  let api: TestApi;
  let admin: ApiClient;
  let seeded: SeededDuos;
  let schema: GraphQLSchema;
  let importId: string;

  beforeAll(async () => {
    api = await startTestApi();
    const ctx = await api.association('ici');
    admin = await api.signedIn(ctx, 'association_admin');
    seeded = await seedDuos(api, ctx, 110);
    await api.database.sql(WAITING, [ctx.associationId, seeded.programmeId, 110]);
    // As autovacuum does within a minute: without figures about new tables everybody is joined with everybody.
    await api.database.sql('ANALYZE');
    schema = api.app.get(GraphQLSchemaHost).schema;
    importId = await checkedSheet(110);
  }, 60_000);
  afterAll(() => api.close());

  /** Counts what one operation sends, and the rows of its page. */
  async function ask(
    query: string,
    variables: object,
    page: (data: never) => { edges: unknown[] },
  ): Promise<Answered> {
    let rows = 0;
    const statements = await countStatements(api.app.get<DataSource>(getDataSourceToken()), async () => {
      const answer = await admin.graphql(query, variables as Record<string, unknown>);
      expect(answer.errors).toBeUndefined();
      rows = page(answer.data as never).edges.length;
    });
    return { statements, rows };
  }

  const nodes = (type: string) => everyField(schema, schema.getType(`${type}Connection`) as never);

  /** Operation, the type of its rows, and where its page is. */
  const PAGES: readonly [string, string, string, (data: Record<string, never>) => { edges: unknown[] }][] = [
    ['duos', 'Duo', 'duos(programmeId: $programme, first: $first)', (data) => data.duos],
    ['proposals', 'Proposal', 'proposals(programmeId: $programme, first: $first)', (data) => data.proposals],
    ['reminders', 'Reminder', 'reminders(programmeId: $programme, first: $first)', (data) => data.reminders],
    ['matchRuns', 'MatchRun', 'matchRuns(programmeId: $programme, first: $first)', (data) => data.matchRuns],
    ['work list', 'WorkItem', 'workList(programmeId: $programme, first: $first)', (data) => data.workList],
    [
      'questions',
      'DuoQuestion',
      'duoQuestions(programmeId: $programme, first: $first)',
      (data) => data.duoQuestions,
    ],
    [
      'people who wait',
      'PoolPerson',
      'poolView(programmeId: $programme, role: mentor, first: $first)',
      (data) => data.poolView,
    ],
    [
      'people found',
      'FoundPerson',
      'people(search: "nom", programmeId: $programme, first: $first)',
      (data) => data.people,
    ],
    [
      'steps that lapse',
      'LapsingStep',
      'lapsingSteps(programmeId: $programme, before: "2030-01-01", first: $first)',
      (data) => data.lapsingSteps,
    ],
    ['users', 'UserAccount', 'users(first: $first)', (data) => data.users],
    [
      'importRuns',
      'ImportRun',
      'importRuns(programmeId: $programme, first: $first)',
      (data) => data.importRuns,
    ],
  ];

  test.each(PAGES)('of %s', async (_, type, field, page) => {
    const programme = field.includes('$programme') ? ', $programme: ID!' : '';
    const query = `query ($first: Int!${programme}) { ${field} ${nodes(type)} }`;
    const run = (first: number) => ask(query, { first, programme: seeded.programmeId }, page);
    await expectSame(run);
  });

  test.each([
    ['proposals', 'Proposal'],
    ['unmatched', 'Unmatched'],
  ])('of the %s of a match run', async (field, type) => {
    const query = `query ($id: ID!, $first: Int!) { matchRun(id: $id) { ${field}(first: $first) ${nodes(type)} } }`;
    await expectSame((first) =>
      ask(
        query,
        { first, id: seeded.matchRunId },
        (data: { matchRun: Record<string, { edges: unknown[] }> }) => data.matchRun[field],
      ),
    );
  });

  test('of the lines of an import', async () => {
    const query = `query ($id: ID!, $first: Int!) { importRun(id: $id) { lines(first: $first) ${nodes('ImportLine')} } }`;
    await expectSame((first) =>
      ask(
        query,
        { first, id: importId },
        (data: { importRun: { lines: { edges: unknown[] } } }) => data.importRun.lines,
      ),
    );
  });

  async function expectSame(run: (first: number) => Promise<Answered>): Promise<void> {
    // What a process reads once in its life is read by now.
    await run(10);
    // As many as the widest row, a duo with all its fields, leaves below the limit of an operation.
    const [ten, many] = [await run(10), await run(60)];
    expect([ten.rows, many.rows]).toEqual([10, 60]);
    expect(ten.statements).toBeGreaterThan(1);
    expect(many.statements).toBe(ten.statements);
  }

  /** Uploads a sheet whose lines all are refused, and has it checked. */
  async function checkedSheet(lines: number): Promise<string> {
    const [headings, first] = (await readFile(COHORT, 'latin1')).split(/\r?\n/);
    const refused = first.replace(/[^;]+@[^;]+/, 'pas une adresse');
    const sheet = Buffer.from([headings, ...Array<string>(lines).fill(refused)].join('\r\n'), 'latin1');
    const headers = { 'x-requested-with': 'tdu', 'content-type': 'text/csv' };
    const query = `programme=${seeded.programmeId}&role=mentee&name=a.csv`;
    const answer = await admin.fetch(`/imports?${query}`, { method: 'POST', headers, body: sheet });
    const { importId } = (await answer.json()) as { importId: string };
    await admin.graphql('mutation ($id: ID!) { checkImport(importId: $id) { __typename } }', {
      id: importId,
    });
    return importId;
  }
});
