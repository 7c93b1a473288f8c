import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ApiClient } from './support/api-client.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const COHORT = fileURLToPath(new URL('../data/cohort-2026', import.meta.url));
const CREATE = `mutation ($input: CreateProgrammeInput!) {
  createProgramme(input: $input) { __typename ... on Programme { id } ... on Refusal { message } }
}`;
const RUN = '{ id state counts { read created updated unchanged duplicates refused } refusedSheetUrl }';
const STEP = (step: string) =>
  `mutation ($id: ID!) { ${step}(importId: $id) { __typename ... on ImportRun ${RUN} ... on Refusal { code message } } }`;

interface Run {
  readonly __typename: string;
  readonly counts: Record<string, number>;
  readonly refusedSheetUrl: string | null;
  readonly code?: string;
}

/** Real: HTTP with a streamed body, PostgreSQL, the cohort's sheets as they are. */
describe('a sheet over HTTP', () => {
  let api: TestApi;
  let coordinator: ApiClient;
  let stranger: ApiClient;
  let programmeId: string;
  let importId: string;

  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.signedIn(await api.association('ici'), 'coordinator');
    stranger = await api.signedIn(await api.association('ailleurs'), 'coordinator');
    const input = { name: 'Duos de demain', preset: 'duos-de-demain' };
    const { data } = await coordinator.graphql<{ createProgramme: { id: string } }>(CREATE, { input });
    programmeId = data.createProgramme.id;
  });
  afterAll(() => api.close());

  function upload(client: ApiClient, body: Readable, headers: Record<string, string> = {}) {
    return client.fetch(`/imports?programme=${programmeId}&role=mentee&name=mentores.csv`, {
      method: 'POST',
      headers: { 'x-requested-with': 'tdu', 'content-type': 'text/csv', ...headers },
      body: Readable.toWeb(body) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
  }
  const sheet = () => createReadStream(`${COHORT}/mentores.csv`);

  async function step(client: ApiClient, name: string): Promise<Run> {
    const { data } = await client.graphql<Record<string, Run>>(STEP(name), { id: importId });
    return data[name];
  }

  test('is received as it comes', async () => {
    const answer = await upload(coordinator, sheet());
    expect(answer.status).toBe(201);
    importId = ((await answer.json()) as { importId: string }).importId;
  });

  test('is received whatever the sender calls it', async () => {
    const answer = await upload(coordinator, sheet(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.status).toBe(201);
  });

  test('is not received from another site, without a session, or without the right to it', async () => {
    expect((await upload(coordinator, sheet(), { 'x-requested-with': '' })).status).toBe(403);
    expect((await upload(api.client(), Readable.from(['a;b']))).status).toBe(401);
    const mentor = await api.signedIn(await api.association('mentors'), 'mentor');
    expect((await upload(mentor, Readable.from(['a;b']))).status).toBe(403);
  });

  test('nothing of it is seen from another association', async () => {
    expect(await step(stranger, 'checkImport')).toMatchObject({ __typename: 'RefusalResult' });
    expect(await step(stranger, 'commitImport')).toMatchObject({ __typename: 'RefusalResult' });
    const { data } = await stranger.graphql('query ($id: ID!) { importRun(id: $id) { id } }', {
      id: importId,
    });
    expect(data).toEqual({ importRun: null });
    expect((await stranger.fetch(`/imports/${importId}/refused.csv`)).status).toBe(404);
    expect((await upload(stranger, Readable.from(['a;b']))).status).toBe(400);
  });

  test('is checked, committed, and every line of it has a verdict', async () => {
    const faults = JSON.parse(await readFile(`${COHORT}/faults.json`, 'utf8')) as {
      file: string;
      what: string;
    }[];
    const rejected = faults.filter(
      ({ file, what }) => file === 'mentores.csv' && what.startsWith('rejected'),
    );
    expect((await step(coordinator, 'checkImport')).__typename).toBe('ImportRun');
    const { counts, refusedSheetUrl } = await step(coordinator, 'commitImport');
    const { read, ...verdicts } = counts;
    expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(read);
    expect(counts.refused).toBe(rejected.length);
    expect(counts.created).toBeGreaterThan(100);
    const refused = await coordinator.fetch(refusedSheetUrl!);
    expect(refused.headers.get('content-type')).toMatch(/text\/csv/);
    expect((await refused.text()).trim().split('\n').length).toBe(counts.refused + 1);
  });

  test('begins the history of everybody it registered', async () => {
    const { data } = await coordinator.graphql<{ people: { edges: { node: { id: string } }[] } }>(
      '{ people(first: 1) { edges { node { id } } } }',
    );
    const [{ node }] = data.people.edges;
    const timeline = 'totalCount edges { cursor node { label } }';
    const read = (more: string) =>
      coordinator.graphql<{ personTimeline: { totalCount: number; edges: { cursor: string }[] } }>(
        `{ personTimeline(personId: "${node.id}" ${more}) { ${timeline} } }`,
      );
    const first = (await read('')).data.personTimeline;
    expect(first).toMatchObject({
      totalCount: 1,
      edges: [{ node: { label: 'Inscription reprise d’un tableau importé' } }],
    });
    const beyond = (await read(`order: oldest after: "${first.edges[0].cursor}"`)).data.personTimeline;
    expect(beyond.edges).toEqual([]);
  });

  test('a browser whose session is over is led to the sign-in page', async () => {
    const answer = await api
      .client()
      .fetch(`/imports/${importId}/refused.csv`, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion']);
  });
});
