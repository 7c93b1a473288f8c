import { Permission } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { countStatements } from '@tdu/testing';
import { DuosService } from '../duos.service.js';
import { type DuoApi, startDuoApi } from '../testing/duo-api.js';
import { type DuoStage, duoStage } from '../testing/duo-stage.js';

const PLACES = `thirdPlaces { role label changeFrom changeUntil due companions { displayName startsOn endsOn nights } }`;

/** Real: PostgreSQL, GraphQL. The proposals are written straight into the tables of the parts below. */
describe('the third places of a duo', () => {
  let api: DuoApi;
  let stage: DuoStage;
  let staff: RequestContext;
  let duoId: Id;

  beforeAll(async () => {
    api = await startDuoApi('2026-01-05T09:00:00Z');
  });
  beforeEach(async () => {
    api.clock.moveTo(new Date('2026-01-05T09:00:00Z'));
    stage = await duoStage(api, 'jrs-welcome');
    staff = stage.as({ permissions: new Set([Permission.ReadDuos, Permission.ManageDuos]) });
    duoId = await welcome();
  });
  afterAll(() => api.close());

  /** A duo that has started, its charter signed at the office. */
  async function welcome(): Promise<Id> {
    await stage.pair();
    const [id] = await api.get<DuosService>(DuosService).formAccepted(stage.ctx);
    for (const signer of ['mentor', 'mentee', 'representative']) {
      await api.ask(
        staff,
        `mutation ($id: ID!) { signCharter(duoId: $id, signer: ${signer}, name: "Signé au bureau") { __typename } }`,
        { id },
      );
    }
    return id;
  }

  /** A volunteer of the programme who opens a door. */
  async function host(): Promise<Id> {
    const { mentorPersonId } = await stage.pair('released');
    const [{ id }] = await api.database.sql<{ id: Id }>(`SELECT id FROM participation WHERE person_id = $1`, [
      mentorPersonId,
    ]);
    return id;
  }

  const place = (participationId: Id, more = '', ctx = staff) =>
    api.ask<{ placeCompanion: never }>(
      ctx,
      `mutation ($duoId: ID!, $participationId: ID!) {
         placeCompanion(duoId: $duoId, role: "host", participationId: $participationId${more}) {
           ... on Duo { ${PLACES} } ... on Refusal { code message path } } }`,
      { duoId, participationId },
    );
  const read = async (ctx = staff) =>
    (
      await api.ask<{ duo: { thirdPlaces: never[] } }>(
        ctx,
        `query ($duoId: ID!) { duo(id: $duoId) { ${PLACES} } }`,
        { duoId },
      )
    ).duo;

  it('are empty and due as soon as the duo starts', async () => {
    expect(await read()).toEqual({
      thirdPlaces: [
        { role: 'host', label: 'Hôte', changeFrom: null, changeUntil: null, due: true, companions: [] },
      ],
    });
  });

  it('pass from host to host, with their nights, and are due when nobody took over', async () => {
    await place(await host());
    api.clock.moveTo(new Date('2026-02-09T09:00:00Z'));
    const { placeCompanion } = await place(await host());
    expect(placeCompanion).toEqual({
      thirdPlaces: [
        {
          role: 'host',
          label: 'Hôte',
          changeFrom: '2026-03-09',
          changeUntil: '2026-03-23',
          due: false,
          companions: [
            { displayName: 'Claire Essai', startsOn: '2026-01-05', endsOn: '2026-02-08', nights: 35 },
            { displayName: 'Claire Essai', startsOn: '2026-02-09', endsOn: null, nights: 0 },
          ],
        },
      ],
    });
    api.clock.moveTo(new Date('2026-03-24T09:00:00Z'));
    expect(await read()).toMatchObject({ thirdPlaces: [{ due: true }] });
  });

  it('are in the calendar of the duo until somebody else takes over', async () => {
    await place(await host());
    const query = `query ($duoId: ID!) { duo(id: $duoId) { calendar { kind dueOn done } } }`;
    const { duo } = await api.ask<{ duo: { calendar: object[] } }>(staff, query, { duoId });
    expect(duo.calendar).toContainEqual({ kind: 'handover', dueOn: '2026-02-16', done: false });
  });

  it('are named to the two as their programme lets them know each other, and whole to the team', async () => {
    await place(await host());
    await api.database.sql(
      `UPDATE programme_version SET sections = sections || '{"visibility":{"names":{"duo":"given"}}}'
        WHERE association_id = $1`,
      [stage.ctx.associationId],
    );
    const [{ personId }] = await api.database.sql<{ personId: Id }>(
      `SELECT p.person_id AS "personId" FROM duo d JOIN participation p ON p.id = d.mentee_participation_id WHERE d.id = $1`,
      [duoId],
    );
    const mentee = stage.as({ personId, permissions: new Set([Permission.ReadOwnDuo]) });
    const named = (displayName: string) => ({ thirdPlaces: [{ companions: [{ displayName }] }] });
    expect(await read(mentee)).toMatchObject(named('Claire'));
    expect(await read()).toMatchObject(named('Claire Essai'));
  });

  it('given by two taps are given once', async () => {
    const participationId = await host();
    await Promise.all([place(participationId), place(participationId)]);
    expect(await read()).toMatchObject({ thirdPlaces: [{ companions: [{ startsOn: '2026-01-05' }] }] });
  });

  it.each([
    ['someone who is unknown', async () => 'nobody', 'COMPANION_UNKNOWN', 'participationId'],
    [
      'someone not admitted',
      async () => {
        const id = await host();
        await api.database.sql(`UPDATE participation SET state = 'on_hold' WHERE id = $1`, [id]);
        return id;
      },
      'COMPANION_NOT_ADMITTED',
      'participationId',
    ],
  ])('are refused to %s', async (_who, who, code, field) => {
    expect(await place(await who())).toMatchObject({ placeCompanion: { code, path: [field] } });
  });

  it('do not exist for those who may not manage the duo', async () => {
    const reader = stage.as({ permissions: new Set([Permission.ReadDuos]) });
    expect(await place(await host(), '', reader)).toMatchObject({
      placeCompanion: { code: 'DUO_NOT_FOUND' },
    });
  });

  it('are read with as many statements for one duo as for several', async () => {
    const list = () =>
      countStatements(api.dataSource, () => api.ask(staff, `{ duos { edges { node { ${PLACES} } } } }`));
    await place(await host());
    const one = await list();
    duoId = await welcome();
    await place(await host());
    expect(await list()).toBe(one);
  });

  it('a draft of the calendar tells what it would do to the running duos, and changes none', async () => {
    const programme = (await api
      .get<ProgrammesService>(ProgrammesService)
      .find(stage.ctx, stage.programmeId))!;
    const { id: basedOn, sections } = programme.currentVersion;
    const calendar = { ...(sections.calendar as object), rhythm: { meetings: 1, period: 'week' } };
    api.clock.moveTo(new Date('2026-02-09T09:00:00Z'));
    const draft = { programmeId: stage.programmeId, basedOn };
    const reviewed = await api.get<ProgrammeVersions>(ProgrammeVersions).review(stage.ctx, {
      ...draft,
      sections: [{ name: 'calendar', json: JSON.stringify(calendar) }],
    });
    expect(reviewed).toMatchObject({
      ok: true,
      value: {
        findings: [{ code: 'DUOS_LATE', gravity: 'warning', count: 1, examples: [duoId] }],
        changes: [{ section: 'calendar', path: ['rhythm'], before: null }],
      },
    });
    const message = reviewed.ok && reviewed.value.findings[0].message;
    expect(message).toMatch(/^1 duo deviendrait en retard/);
    const same = await api
      .get<ProgrammeVersions>(ProgrammeVersions)
      .review(stage.ctx, { ...draft, sections: [] });
    expect(same).toEqual({ ok: true, value: { changes: [], findings: [] } });
  });
});
