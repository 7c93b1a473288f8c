import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { PairHistoryRegistry } from '@tdu/matching-server';
import { Tenancy } from '@tdu/platform';
import type { ApiClient } from './support/api-client.js';
import { type SeededDuos, seedDuos } from './support/seed-duos.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const MERGE = `mutation ($input: MergePersonsInput!) { mergePersons(input: $input) {
  ... on PersonMerge { id keptId changes undoneAt } ... on Refusal { code message } } }`;
const UNDO = `mutation ($id: ID!) { undoMerge(mergeId: $id) {
  ... on PersonMerge { id undoneAt } ... on Refusal { code message } } }`;
const TABLES = ['person', 'participation', 'user_account', 'duo', 'proposal', 'measure', 'match_stop'];

type Merged = { mergePersons: { id: Id; code?: string } };

/** Real: HTTP and PostgreSQL, with the duos of real people behind the files. */
describe('merging files over HTTP', () => {
  let api: TestApi;
  let ctx: RequestContext;
  let staff: ApiClient;
  let seeded: SeededDuos;
  let pairs: { duo: Id; mentor: Id; mentee: Id }[];

  beforeAll(async () => {
    api = await startTestApi();
    ctx = await api.association('fusions');
    staff = await api.signedIn(ctx, 'coordinator');
    seeded = await seedDuos(api, ctx, 3);
    pairs = await api.database.sql<{ duo: Id; mentor: Id; mentee: Id }>(
      `SELECT d.id AS duo, a.person_id AS mentor, b.person_id AS mentee FROM duo d
         JOIN participation a ON a.id = d.mentor_participation_id JOIN participation b ON b.id = d.mentee_participation_id
        WHERE d.association_id = $1 ORDER BY d.id`,
      [ctx.associationId],
    );
  }, 60_000);
  afterAll(() => api.close());

  const merge = async (keepId: Id, absorbId: Id) =>
    (await staff.graphql<Merged>(MERGE, { input: { keepId, absorbId } })).data.mergePersons;

  /** The timeline of a person, in French lines. */
  async function linesOf(id: Id): Promise<string[]> {
    const { data } = await staff.graphql<{ personTimeline: { edges: { node: { label: string } }[] } }>(
      `query ($id: ID!) { personTimeline(personId: $id, first: 100) { edges { node { label } } } }`,
      { id },
    );
    return data.personTimeline.edges.map(({ node }) => node.label);
  }

  async function everything(): Promise<object> {
    const rows = TABLES.map(async (table) => {
      const sql = `SELECT to_jsonb(t) AS row FROM ${table} t WHERE association_id = $1 ORDER BY id`;
      return [table, await api.database.sql(sql, [ctx.associationId])] as const;
    });
    return Object.fromEntries(await Promise.all(rows));
  }

  it('is refused for two open duos and for the two of a duo, and changes nothing', async () => {
    const before = await everything();
    expect(await merge(pairs[0].mentee, pairs[1].mentee)).toMatchObject({ code: 'MERGE_TWO_OPEN_DUOS' });
    expect(await merge(pairs[0].mentor, pairs[0].mentee)).toMatchObject({ code: 'MERGE_PARTNERS' });
    expect(await merge(newId(), pairs[0].mentee)).toMatchObject({ code: 'PERSON_UNKNOWN' });
    expect(await everything()).toEqual(before);
  });

  it('keeps past partners of both known to matching, tells both stories, and is undone exactly', async () => {
    await api.database.sql(
      `UPDATE duo SET state = 'closed', closed_on = '2026-11-20', closure_reason = 'other' WHERE id = $1`,
      [pairs[0].duo],
    );
    const before = await everything();
    const [kept, absorbed] = [await linesOf(pairs[1].mentee), await linesOf(pairs[0].mentee)];
    const { id } = await merge(pairs[1].mentee, pairs[0].mentee);
    const known = await api.app
      .get(Tenancy)
      .withTenant(ctx, (tx) => api.app.get(PairHistoryRegistry).pastPairs(tx));
    const partners = known.filter(({ menteePersonId }) => menteePersonId === pairs[1].mentee);
    expect(partners.map(({ mentorPersonId }) => mentorPersonId).sort()).toEqual(
      [pairs[0].mentor, pairs[1].mentor].sort(),
    );
    const after = await linesOf(pairs[1].mentee);
    expect(after).toHaveLength(kept.length + absorbed.length + 1);
    expect(after).toContain('Deux fiches réunies');
    const listed = await staff.graphql(
      `{ personMerges { edges { node { id absorbedId absorbedName keptName undoneAt } } } }`,
    );
    const names = { absorbedName: expect.stringMatching(/\S \S/), keptName: expect.stringMatching(/\S \S/) };
    expect(listed.data).toEqual({
      personMerges: { edges: [{ node: { id, absorbedId: pairs[0].mentee, ...names, undoneAt: null } }] },
    });
    const undone = await staff.graphql<{ undoMerge: { undoneAt: string } }>(UNDO, { id });
    expect(undone.data.undoMerge.undoneAt).not.toBeNull();
    expect(await everything()).toEqual(before);
  });

  it('starts from candidates with their reasons in French', async () => {
    await api.database.sql(`UPDATE person SET phone = '+33612345678' WHERE id = ANY ($1)`, [
      [pairs[1].mentee, pairs[2].mentee],
    ]);
    const list = `query ($id: ID) { duplicateCandidates(programmeId: $id) { totalCount edges { node { because one { id } other { id } } } } }`;
    const { data } = await staff.graphql<{
      duplicateCandidates: { edges: { node: { because: string; one: { id: Id }; other: { id: Id } } }[] };
    }>(list, { id: seeded.programmeId });
    const found = data.duplicateCandidates.edges.find(({ node }) =>
      [node.one.id, node.other.id].includes(pairs[1].mentee),
    );
    expect(found?.node.because).toContain('même téléphone');
    const input = { oneId: pairs[1].mentee, otherId: pairs[2].mentee, reason: 'deux sœurs' };
    await staff.graphql(
      `mutation ($input: DismissDuplicateInput!) { dismissDuplicate(input: $input) { __typename } }`,
      { input },
    );
    const after = await staff.graphql<{ duplicateCandidates: { totalCount: number } }>(list, {
      id: seeded.programmeId,
    });
    expect(after.data.duplicateCandidates.totalCount).toBe(data.duplicateCandidates.edges.length - 1);
  });
});
