import { type Id, type RequestContext } from '@tdu/kernel';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ProgrammesService } from '@tdu/programmes-server';
import { OrganisationsService } from '@tdu/people-server';
import { countStatements } from '@tdu/testing';
import type { DataSource } from 'typeorm';
import type { ApiClient } from './support/api-client.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const REFER = `mutation ($input: ReferPersonInput!) { referPerson(input: $input) {
  ... on OwnReferral { id name state stateLabel } ... on Refusal { code message path } } }`;
const MINE = `{ myReferrals { totalCount edges { node { id name referredOn state stateLabel outcome outcomeLabel } } } }`;
const ME = `{ me { userId } }`;

/** Real: HTTP and PostgreSQL. Two organisations' desks, the team, a funder. */
describe('the desk of a referring organisation', () => {
  let api: TestApi;
  let ctx: RequestContext;
  let programmeId: Id;
  let staff: ApiClient;
  let cada: ApiClient;
  let ccas: ApiClient;

  beforeAll(async () => {
    api = await startTestApi();
    ctx = await api.association('orientations');
    staff = await api.signedIn(ctx, 'coordinator');
    const made = await api.app.get(ProgrammesService).create(ctx, { name: 'Duos', preset: 'duos-de-demain' });
    if (!made.ok) throw new Error(made.refusal.message);
    programmeId = made.value.id;
    cada = await desk('CADA Amiens', 'cada');
    ccas = await desk('CCAS Lille', 'ccas');
  }, 60_000);
  afterAll(() => api.close());

  async function desk(name: string, kind: string): Promise<ApiClient> {
    const added = await staff.graphql<{ addReferringOrganisation: { id: Id } }>(
      `mutation ($input: OrganisationInput!) { addReferringOrganisation(input: $input) { ... on ReferringOrganisation { id } } }`,
      { input: { name, kind } },
    );
    const client = await api.signedIn(ctx, 'referrer');
    const { userId } = (await client.graphql<{ me: { userId: Id } }>(ME)).data.me;
    const attached = await staff.graphql(
      `mutation ($userId: ID!, $organisationId: ID!) { attachReferrer(userId: $userId, organisationId: $organisationId) {
         ... on ReferringOrganisation { name kindLabel } } }`,
      { userId, organisationId: added.data.addReferringOrganisation.id },
    );
    expect(attached.data).toMatchObject({ attachReferrer: { name } });
    return client;
  }

  const input = (more: object = {}) => ({
    ...{ programmeId, familyName: 'Ahmadi', givenName: 'Najib', birthDate: '2002', phone: '0612345678' },
    ...{ frenchLevel: 'A2', languages: 'dari (natif)', primaryObjective: 'emploi' },
    ...{ consentWay: 'in_person', consentOn: '2026-11-20' },
    ...more,
  });

  it('refers with consent, sees the state of its own, and nothing of another', async () => {
    const refused = await cada.graphql(REFER, { input: input({ consentWay: null }) });
    expect(refused.data).toMatchObject({ referPerson: { code: 'CONSENT_MISSING', path: ['consentWay'] } });
    const { data } = await cada.graphql<{ referPerson: { id: Id } }>(REFER, { input: input() });
    expect(data.referPerson).toMatchObject({ name: 'Najib Ahmadi', state: 'received', stateLabel: 'reçue' });
    const again = await cada.graphql<{ referPerson: { id: Id } }>(REFER, { input: input() });
    expect(again.data.referPerson.id).toBe(data.referPerson.id);
    const own = await cada.graphql<{ myReferrals: { edges: { node: object }[] } }>(MINE);
    expect(own.data.myReferrals.edges).toEqual([
      {
        node: {
          ...{ id: data.referPerson.id, name: 'Najib Ahmadi', referredOn: '2026-11-21' },
          ...{ state: 'received', stateLabel: 'reçue', outcome: null, outcomeLabel: null },
        },
      },
    ]);
    expect((await ccas.graphql(MINE)).data).toMatchObject({ myReferrals: { totalCount: 0 } });
  });

  it('has no way to content: neither the type nor the permissions give it', async () => {
    const fields = await cada.graphql<{ __type: { fields: { name: string }[] } | null }>(
      `{ __type(name: "OwnReferral") { fields { name } } }`,
    );
    const names = fields.data?.__type?.fields.map(({ name }) => name);
    if (names)
      expect([...names].sort()).toEqual([
        'id',
        'name',
        'outcome',
        'outcomeLabel',
        'referredOn',
        'state',
        'stateLabel',
      ]);
    const closed = [
      `{ referrals(programmeId: "${programmeId}") { totalCount } }`,
      `{ referralOutcomes(programmeId: "${programmeId}") { isProtected } }`,
      `{ channelReport(programmeId: "${programmeId}") { role } }`,
      `{ duplicateCandidates { totalCount } }`,
      `{ personTimeline(personId: "${programmeId}") { totalCount } }`,
      `{ pool(programmeId: "${programmeId}") { __typename } }`,
      `{ referringOrganisations { name } }`,
    ];
    for (const query of closed) {
      const { errors } = await cada.graphql(query);
      expect([
        query,
        errors?.[0].extensions?.code === 'FORBIDDEN' || /Cannot query/.test(errors?.[0].message ?? ''),
      ]).toEqual([query, true]);
    }
    const mine = await staff.graphql<{ referrals: { edges: { node: { id: Id } }[] } }>(
      `{ referrals(programmeId: "${programmeId}") { edges { node { id personId consentWay consentOn organisation { name } possibleDuplicates { because } } } } }`,
    );
    expect(mine.data.referrals.edges).toMatchObject([
      { node: { consentWay: 'in_person', organisation: { name: 'CADA Amiens' }, possibleDuplicates: [] } },
    ]);
    const stolen = await ccas.graphql(
      `mutation { closeReferral(referralId: "${mine.data.referrals.edges[0].node.id}") { __typename } }`,
    );
    expect(stolen.errors?.[0].extensions?.code).toBe('FORBIDDEN');
  });

  it('learns an outcome from a closed list, counted for the team, hidden in small groups from a funder', async () => {
    const page = await cada.graphql<{ myReferrals: { edges: { node: { id: Id } }[] } }>(MINE);
    const [{ node }] = page.data.myReferrals.edges;
    await staff.graphql(
      `mutation { closeReferral(referralId: "${node.id}", outcome: no_place) { __typename } }`,
    );
    const after = await cada.graphql(MINE);
    expect(after.data).toMatchObject({
      myReferrals: {
        edges: [{ node: { state: 'not_followed_up', outcome: 'no_place', outcomeLabel: 'plus de place' } }],
      },
    });
    const counted = `{ referralOutcomes(programmeId: "${programmeId}") { isProtected byKind { label total } } }`;
    expect((await staff.graphql(counted)).data).toEqual({
      referralOutcomes: { isProtected: false, byKind: [{ label: 'CADA', total: 1 }] },
    });
    const funder = await api.signedIn(ctx, 'funder');
    expect((await funder.graphql(counted)).data).toEqual({
      referralOutcomes: { isProtected: true, byKind: [{ label: 'CADA', total: null }] },
    });
    const channels = await staff.graphql(
      `{ channelReport(programmeId: "${programmeId}") { role rows { label total } } }`,
    );
    expect(channels.data).toEqual({
      channelReport: [
        { role: 'mentor', rows: [] },
        { role: 'mentee', rows: [{ label: 'CADA Amiens', total: 1 }] },
      ],
    });
  });

  it('costs no more statements for more rows', async () => {
    const lists: [ApiClient, string][] = [
      [cada, `query ($n: Int) { myReferrals(first: $n) { edges { node { state } } } }`],
      [
        staff,
        `query ($n: Int) { referrals(programmeId: "${programmeId}", first: $n) {
           edges { node { state organisation { name } possibleDuplicates { because one { id } } } } } }`,
      ],
      [
        staff,
        `query ($n: Int) { duplicateCandidates(first: $n) { edges { node { because one { participations { id } } } } } }`,
      ],
      [staff, `query ($n: Int) { personMerges(first: $n) { totalCount edges { node { id } } } }`],
    ];
    for (let at = 0; at < 12; at += 1) {
      await cada.graphql(REFER, {
        input: input({ givenName: `Awa ${'abcdefghijkl'[at]}`, familyName: 'Kane' }),
      });
    }
    const source = api.app.get<DataSource>(getDataSourceToken());
    for (const [client, query] of lists) {
      const run = (n: number) => countStatements(source, () => client.graphql(query, { n }));
      await run(2);
      expect([query, await run(12)]).toEqual([query, await run(2)]);
    }
  });

  test('an organisation of another association is unknown here', async () => {
    const neighbour = await api.association('voisine');
    const added = await api.app.get(OrganisationsService).add(neighbour, { name: 'CPH', kind: 'cph' });
    const { userId } = (await cada.graphql<{ me: { userId: Id } }>(ME)).data.me;
    const { data } = await staff.graphql(
      `mutation ($u: ID!, $o: ID!) { attachReferrer(userId: $u, organisationId: $o) { ... on Refusal { code } } }`,
      { u: userId, o: added.ok ? added.value.id : '' },
    );
    expect(data).toEqual({ attachReferrer: { code: 'ORGANISATION_UNKNOWN' } });
  });
});
