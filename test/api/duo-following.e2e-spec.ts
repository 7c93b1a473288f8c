import { AccountsService } from '@tdu/accounts-server';
import { DuosService } from '@tdu/duos-server';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { PairHistoryRegistry } from '@tdu/matching-server';
import { LOGGER, type Logger, Tenancy } from '@tdu/platform';
import { PoolReader } from '../../libs/matching/server/src/pool/pool.reader.js';
import type { ApiClient } from './support/api-client.js';
import { deskOf, reportsOf } from './support/confidential-reports.js';
import { linesOf } from './support/log-lines.js';
import { type SeededDuos, seedDuos } from './support/seed-duos.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const SECRET = 'Il m’a demandé de l’argent deux fois, rue des Lilas.';
const WORK =
  'query ($kinds: [WorkKind!]) { workList(kinds: $kinds) { totalCount edges { node { kind reason people } } } }';
const REFUSED = '__typename ... on RefusalResult { code message path }';

type Rules = { readonly rhythmLabel: string; readonly sections: readonly object[] };

/** Real: HTTP and PostgreSQL. A duo of the association, its two people signed in, and the team around them. */
describe('following a duo over HTTP', () => {
  let api: TestApi;
  let ctx: RequestContext;
  let seeded: SeededDuos;
  let duoId: Id;
  let people: Record<
    'mentor' | 'mentee' | 'otherMentor' | 'coordinator' | 'admin' | 'referente' | 'funder',
    ApiClient
  >;
  let referenteId: Id;

  beforeAll(async () => {
    api = await startTestApi();
    ctx = await api.association('ici');
    seeded = await seedDuos(api, ctx, 3);
    [duoId] = seeded.duoIds;
    const [mentor, mentee] = await peopleOf(duoId);
    const [otherMentor] = await peopleOf(seeded.duoIds[1]);
    people = {
      mentor: await signedInAs(mentor, 'mentor'),
      mentee: await signedInAs(mentee, 'mentee'),
      otherMentor: await signedInAs(otherMentor, 'mentor'),
      coordinator: await api.signedIn(ctx, 'coordinator'),
      admin: await api.signedIn(ctx, 'association_admin'),
      referente: await api.signedIn(ctx, 'coordinator'),
      funder: await api.signedIn(ctx, 'funder'),
    };
    referenteId = await newestAccount('{coordinator}');
  }, 60_000);
  afterAll(() => api.close());

  async function peopleOf(id: Id): Promise<[Id, Id]> {
    const record = await api.app.get(DuosService).one(ctx, id);
    return [record!.people.mentorPersonId, record!.people.menteePersonId];
  }

  async function newestAccount(roles: string): Promise<Id> {
    const [row] = await api.database.sql<{ id: Id }>(
      'SELECT id FROM user_account WHERE association_id = $1 AND roles = $2 ORDER BY id DESC LIMIT 1',
      [ctx.associationId, roles],
    );
    return row.id;
  }

  async function signedInAs(personId: Id, role: 'mentor' | 'mentee'): Promise<ApiClient> {
    const client = await api.signedIn(ctx, role);
    const [row] = await api.database.sql<{ id: Id }>(
      `SELECT id FROM user_account WHERE association_id = $1 AND email LIKE 'compte%'
        ORDER BY (substring(email from '[0-9]+'))::int DESC LIMIT 1`,
      [ctx.associationId],
    );
    await api.app.get(AccountsService).linkPerson(ctx, row.id, personId);
    return client;
  }

  const report = (client: ApiClient, id = duoId) =>
    client.graphql<{ reportConcern: Record<string, unknown> }>(
      `mutation ($input: ReportConcernInput!) { reportConcern(input: $input) { ${REFUSED}
        ... on ReportReceipt { receivedOn hasReader message } } }`,
      { input: { duoId: id, concern: 'money', text: SECRET } },
    );

  it('is led by rules that the team alone reads', async () => {
    const rules = async (client: ApiClient) => {
      const query = '{ programmes { currentVersion { rhythmLabel sections { name } } } }';
      const { data } = await client.graphql<{ programmes: { currentVersion: Rules }[] }>(query);
      return data.programmes[0].currentVersion;
    };
    expect((await rules(people.coordinator)).sections).not.toEqual([]);
    for (const client of [people.mentor, people.mentee])
      expect(await rules(client)).toEqual({ rhythmLabel: expect.any(String), sections: [] });
  });

  describe('a confidential report', () => {
    let reportId: Id;

    it('is received before anybody is named, and says so', async () => {
      const answer = await report(people.mentee);
      expect(answer.data.reportConcern).toMatchObject({ __typename: 'ReportReceipt', hasReader: false });
      expect(answer.data.reportConcern.message).toContain('17');
    });

    it('is named for by the administrator alone, and only a member of the team can be', async () => {
      const name = (client: ApiClient, userId: Id) =>
        client.graphql<{ nameSafeguardingPerson: { __typename: string; code?: string } }>(
          `mutation ($userId: ID!) { nameSafeguardingPerson(userId: $userId) { ${REFUSED} } }`,
          { userId },
        );
      expect((await name(people.coordinator, referenteId)).errors?.[0].extensions?.code).toBe('FORBIDDEN');
      const funder = await name(people.admin, await newestAccount('{funder}'));
      expect(funder.data.nameSafeguardingPerson.code).toBe('ACCOUNT_NOT_STAFF');
      const named = await name(people.admin, referenteId);
      expect(named.data.nameSafeguardingPerson.__typename).toBe('SafeguardingPerson');
    });

    it('has a named person whom the administration knows by name, and knows to have left', async () => {
      const named = async () => {
        const { data } = await people.admin.graphql(
          '{ safeguardingPersons { userId name isActive programmeId } }',
        );
        return data;
      };
      const entry = { userId: referenteId, name: expect.any(String), programmeId: null };
      expect(await named()).toEqual({ safeguardingPersons: [{ ...entry, isActive: true }] });
      const roles = (roles: string) =>
        api.database.sql('UPDATE user_account SET roles = $1 WHERE id = $2', [roles, referenteId]);
      await roles('{funder}');
      expect(await named()).toEqual({ safeguardingPersons: [{ ...entry, isActive: false }] });
      await roles('{coordinator}');
    });

    it('is read by the named person, and by nobody else', async () => {
      const written = linesOf(api.app.get<Logger>(LOGGER));
      const again = await Promise.all([report(people.mentee), report(people.mentee)]);
      expect(written.join('')).toContain('what is written from here on');
      expect(written.join('')).not.toContain('Lilas');
      expect(again[0].data.reportConcern).toMatchObject({ hasReader: true });
      const seen = await reportsOf(people.referente);
      expect(seen).toMatchObject({ totalCount: 1, edges: [{ node: { text: SECRET, state: 'received' } }] });
      reportId = seen!.edges[0].node.id;
      expect(await reportsOf(people.coordinator)).toMatchObject({ totalCount: 0 });
      expect(await reportsOf(people.admin)).toMatchObject({ totalCount: 0 });
      for (const who of ['mentor', 'mentee', 'otherMentor', 'funder'] as const) {
        expect(await reportsOf(people[who])).toBeNull();
      }
    });

    it('has its desk shown to the named person alone, with the names of the two', async () => {
      const reads = async (client: ApiClient) =>
        (await client.graphql<{ readsReports: boolean } | null>('{ readsReports }')).data?.readsReports;
      expect(await reads(people.referente)).toBe(true);
      for (const client of [people.coordinator, people.admin]) expect(await reads(client)).toBe(false);
      for (const who of ['mentor', 'mentee', 'funder'] as const)
        expect(await reads(people[who])).toBeUndefined();
      const [{ node }] = (await reportsOf(people.referente))!.edges;
      const { data } = await people.referente.graphql<{
        duo: Record<'mentor' | 'mentee', { displayName: string }>;
      }>('query ($id: ID!) { duo(id: $id) { mentor { displayName } mentee { displayName } } }', {
        id: duoId,
      });
      const { mentor, mentee } = data.duo;
      expect(node).toMatchObject({ mentorName: mentor.displayName, menteeName: mentee.displayName });
    });

    it('is followed and leads to a stop only in the hands of the named person', async () => {
      const follow = (client: ApiClient, reviewOn: string | null) =>
        client.graphql<{ followReport: Record<string, unknown> }>(
          `mutation ($id: ID!, $reviewOn: CalendarDate) { followReport(reportId: $id, state: followed, reviewOn: $reviewOn)
            { ${REFUSED} ... on SafeguardingReport { state } } }`,
          { id: reportId, reviewOn },
        );
      const stop = (client: ApiClient, reviewOn: string) =>
        client.graphql<{ stopMatching: Record<string, unknown> }>(
          `mutation ($id: ID!, $reviewOn: CalendarDate!) { stopMatching(reportId: $id, side: mentor, reviewOn: $reviewOn)
            { ${REFUSED} ... on SafeguardingReport { stops { id personName } } } }`,
          { id: reportId, reviewOn },
        );
      for (const client of [people.coordinator, people.admin]) {
        expect((await follow(client, '2027-01-01')).data.followReport).toMatchObject({
          code: 'REPORT_UNKNOWN',
        });
        expect((await stop(client, '2027-01-01')).data.stopMatching).toMatchObject({
          code: 'REPORT_UNKNOWN',
        });
      }
      expect((await follow(people.referente, null)).data.followReport).toMatchObject({
        code: 'REVIEW_MISSING',
      });
      expect((await stop(people.referente, '2020-01-01')).data.stopMatching).toMatchObject({
        code: 'REVIEW_IN_PAST',
        path: ['reviewOn'],
      });
      expect((await follow(people.referente, '2027-01-01')).data.followReport).toMatchObject({
        state: 'followed',
      });
      await Promise.all([stop(people.referente, '2027-01-01'), stop(people.referente, '2027-01-01')]);
      const [{ count }] = await api.database.sql<{ count: number }>(
        'SELECT count(*)::int AS count FROM match_stop',
      );
      expect(count).toBe(1);
    });

    it('takes the person out of the pool of matching until it is lifted, and gives no reason', async () => {
      const held = () =>
        api.app.get(Tenancy).withTenant(ctx, (tx) => api.app.get(PairHistoryRegistry).heldBack(tx));
      const seat = (await api.app.get(DuosService).one(ctx, duoId))!.row.mentorParticipationId;
      expect([...(await held())]).toEqual([seat]);
      const pool = await api.app
        .get(Tenancy)
        .withTenant(ctx, (tx) => api.app.get(PoolReader).read(tx, seeded.programmeId));
      expect(pool.length).toBeGreaterThan(1);
      expect(pool.map(({ participationId }) => participationId)).not.toContain(seat);
    });

    it('is on the work list of the named person alone, when it comes and when its day comes', async () => {
      const kinds = ['safeguarding_report', 'safeguarding_review'];
      const lines = async (client: ApiClient) =>
        (
          await client.graphql<{ workList: { edges: { node: { kind: string } }[] } }>(WORK, { kinds })
        ).data.workList.edges.map(({ node }) => node.kind);
      expect(await lines(people.referente)).toEqual([]);
      await api.database.sql(`UPDATE safeguarding_report SET review_on = '2026-11-20' WHERE id = $1`, [
        reportId,
      ]);
      expect(await lines(people.referente)).toEqual(['safeguarding_review']);
      const second = await report(people.mentor);
      expect(second.data.reportConcern).toMatchObject({ hasReader: true });
      expect(await lines(people.referente)).toEqual(['safeguarding_report', 'safeguarding_review']);
      for (const client of [people.coordinator, people.admin]) expect(await lines(client)).toEqual([]);
    });

    it('is lost at once, with every trace of it, by who is named no more', async () => {
      const name = (userId: Id) =>
        people.admin.graphql(
          `mutation ($userId: ID!) { nameSafeguardingPerson(userId: $userId) { ${REFUSED} } }`,
          { userId },
        );
      const { data } = await people.coordinator.graphql<{ me: { userId: Id } }>('{ me { userId } }');
      expect(await deskOf(people.referente)).toEqual([true, 2, 2]);
      await name(data.me.userId);
      expect(await deskOf(people.referente)).toEqual([false, 0, 0]);
      expect(await deskOf(people.coordinator)).toEqual([true, 2, 2]);
      const close = `mutation { followReport(reportId: "${reportId}", state: closed) { ${REFUSED} } }`;
      const refused = await people.referente.graphql<{ followReport: { code: string } }>(close);
      expect(refused.data.followReport.code).toBe('REPORT_UNKNOWN');
      await name(referenteId);
      expect(await deskOf(people.coordinator)).toEqual([false, 0, 0]);
    });

    it('does not promise a reader where the only one named is of the duo', async () => {
      const name = (userId: string) =>
        api.database.sql('UPDATE safeguarding_person SET user_id = $1 WHERE association_id = $2', [
          userId,
          ctx.associationId,
        ]);
      const [{ id }] = await api.database.sql<{ id: Id }>(
        `SELECT u.id FROM user_account u JOIN participation p ON p.person_id = u.person_id
           JOIN duo d ON d.mentor_participation_id = p.id WHERE d.id = $1`,
        [duoId],
      );
      await name(id);
      const { data } = await report(people.mentee);
      expect(data.reportConcern).toMatchObject({ __typename: 'ReportReceipt', hasReader: false });
      await name(referenteId);
    });

    it('its text is in its own table and nowhere else, and the timeline of the duo does not say it exists', async () => {
      const tables = await api.database.sql<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'safeguarding_report'`,
      );
      for (const { name } of tables) {
        const [{ count }] = await api.database.sql<{ count: number }>(
          `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text LIKE '%rue des Lilas%'`,
        );
        expect([name, count]).toEqual([name, 0]);
      }
      for (const client of [people.coordinator, people.mentor, people.mentee]) {
        const answer = await client.graphql<{ duo: { timeline: { type: string; label: string }[] } }>(
          'query ($id: ID!) { duo(id: $id) { timeline { type label } } }',
          { id: duoId },
        );
        expect(JSON.stringify(answer.data.duo.timeline)).not.toMatch(/report|signal|stop/i);
      }
      expect(api.smtp.mails.map(({ raw }) => raw).join()).not.toContain('Lilas');
    });

    it('comes from one of the two people of the duo, and from nobody else', async () => {
      expect((await report(people.otherMentor)).data.reportConcern).toMatchObject({ code: 'DUO_NOT_FOUND' });
      expect((await report(people.coordinator)).data.reportConcern).toMatchObject({ code: 'NOT_ALLOWED' });
      expect((await report(people.funder)).errors?.[0].extensions?.code).toBe('FORBIDDEN');
    });
  });

  describe('a document', () => {
    const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 3)]);
    const send = (
      client: ApiClient,
      body: Buffer,
      query = 'kind=cv&audience=mentee&name=cv.pdf',
      id = duoId,
    ) =>
      client.fetch(`/duos/${id}/documents?${query}`, {
        method: 'POST',
        headers: { 'x-requested-with': 'tdu', 'content-type': 'application/octet-stream' },
        body: new Uint8Array(body),
      });

    it('goes in and comes out the same, as a download, for those it is for', async () => {
      const sent = await send(people.mentee, PDF);
      expect(sent.status).toBe(201);
      const { documentId } = (await sent.json()) as { documentId: Id };
      const opened = await people.coordinator.fetch(`/duo-documents/${documentId}`);
      expect(opened.headers.get('content-disposition')).toContain("filename*=UTF-8''cv.pdf");
      expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await opened.arrayBuffer()).equals(PDF)).toBe(true);
      for (const who of ['mentor', 'otherMentor'] as const) {
        expect((await people[who].fetch(`/duo-documents/${documentId}`)).status).toBe(404);
      }
      expect((await people.funder.fetch(`/duo-documents/${documentId}`)).status).toBe(403);
      expect((await api.client().fetch(`/duo-documents/${documentId}`)).status).toBe(401);
      expect((await people.admin.fetch(`/duo-documents/${newId()}`)).status).toBe(404);
      const stranger = await api.signedIn(await api.association('ailleurs'), 'association_admin');
      expect((await stranger.fetch(`/duo-documents/${documentId}`)).status).toBe(404);
    });

    it.each([
      ['a page of the web', Buffer.from('<!doctype html>'), 'DOCUMENT_TYPE_UNKNOWN'],
      ['11 MB', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(11 * 1024 * 1024)]), 'DOCUMENT_TOO_LARGE'],
      ['nothing', Buffer.alloc(0), 'DOCUMENT_EMPTY'],
    ])('is refused when it is %s, and nothing is kept', async (_what, body, code) => {
      const before = await api.database.sql('SELECT id FROM duo_document');
      const answer = await send(people.mentee, body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ code, message: expect.any(String), path: ['file'] });
      expect(await api.database.sql('SELECT id FROM duo_document')).toEqual(before);
    });

    it('of a duo that is not theirs is refused', async () => {
      expect(await (await send(people.otherMentor, PDF)).json()).toMatchObject({ code: 'DUO_NOT_FOUND' });
      expect((await send(people.funder, PDF)).status).toBe(403);
    });
  });

  it('the two sides of a meeting differ: staff see in what, each side sees its own', async () => {
    const log = (client: ApiClient, minutes: number) =>
      client.graphql(`mutation ($input: LogMeetingInput!) { logMeeting(input: $input) { ${REFUSED} } }`, {
        input: { duoId, heldOn: '2026-11-10', status: 'held', minutes, mood: minutes > 60 ? 'low' : 'good' },
      });
    await log(people.mentor, 60);
    await log(people.mentee, 90);
    await log(people.mentee, 120);
    const seen = async (client: ApiClient) =>
      (
        await client.graphql<{
          duo: { meetingDays: object[]; meetings: { heldOn: string; minutes: number }[] };
        }>(
          `query ($id: ID!) { duo(id: $id) { risks { sign label } meetingDays { day disputed differences }
             meetings { heldOn minutes mood loggedBy formerly { minutes } } } }`,
          { id: duoId },
        )
      ).data.duo;
    const of = (duo: { meetings: { heldOn: string }[] }) =>
      duo.meetings.filter(({ heldOn }) => heldOn === '2026-11-10');
    const staff = await seen(people.coordinator);
    expect(staff.meetingDays).toContainEqual({ day: '2026-11-10', disputed: true, differences: ['minutes'] });
    expect(staff).toMatchObject({ risks: [{ sign: 'low_mood' }] });
    expect(of(staff)).toHaveLength(2);
    const mentee = await seen(people.mentee);
    expect(mentee.meetingDays).toContainEqual({ day: '2026-11-10', disputed: false, differences: [] });
    expect(of(mentee)).toMatchObject([{ minutes: 120, loggedBy: 'mentee', formerly: [{ minutes: 90 }] }]);
    expect(mentee).toMatchObject({ risks: [] });
    const mentor = await seen(people.mentor);
    expect(of(mentor)).toMatchObject([{ minutes: 60, loggedBy: 'mentor', formerly: [] }]);
    const work = await people.coordinator.graphql<{ workList: { edges: object[] } }>(WORK, {
      kinds: ['meeting_disputed'],
    });
    expect(work.data.workList.edges).toMatchObject([
      { node: { reason: 'Les deux récits du 10/11/2026 diffèrent' } },
    ]);
  });

  it('whatever a list of choices offers has French words', async () => {
    const { data } = await people.mentor.graphql<{ followingOptions: Record<string, { label: string }[]> }>(
      '{ followingOptions { pauseReasons { key label } places { key label hint } concerns { label } workKinds { label hint } } }',
    );
    expect(data.followingOptions.pauseReasons.map(({ label }) => label)).toContain(
      'Ramadan, fêtes ou vacances',
    );
    expect(
      Object.values(data.followingOptions)
        .flat()
        .every(({ label }) => label.length > 2),
    ).toBe(true);
  });
});
