import { permissionsOf } from '@tdu/accounts-domain';
import { CHARTER_SIGNERS } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { countStatements } from '@tdu/testing';
import { CharterService, DuosService, MeetingsService } from '../index.js';
import { type DuoApi, startDuoApi } from '../testing/duo-api.js';
import { type DuoStage, type StagedPair, duoStage } from '../testing/duo-stage.js';

const LIST = `query ($first: Int) { duos(first: $first) { totalCount pageInfo { hasNextPage } edges { node {
  id state mentor { id participationId displayName } mentee { id displayName } programme { id name currentVersion { months rhythmLabel } } versionNumber
  startsOn endsOn closedOn closureReason closureReasonLabel lateness { state label since } meetingsHeld meetingsExpected
  meetings { id heldOn status minutes mode placeKind topics note loggedBy loggedAt }
  signatures { signer signerLabel signedName textVersion signedAt } missingSigners
  charter { version text simpleText textHash } calendar { kind key label dueOn done }
  reviews { kind label dueOn doneOn } pauses { from until reason } timeline { at type label } } } } }`;
const LOG = `mutation ($input: LogMeetingInput!) { logMeeting(input: $input) {
  ... on Duo { id meetings { note loggedBy } timeline { label } } ... on RefusalResult { code message path } } }`;

/** Real: HTTP, Apollo, PostgreSQL. */
describe('duos over GraphQL', () => {
  let api: DuoApi;
  let stage: DuoStage;
  let pair: StagedPair;
  let duoId: Id;
  let coordinator: RequestContext;

  beforeAll(async () => {
    api = await startDuoApi('2026-01-10T09:00:00Z');
    stage = await duoStage(api);
    pair = await stage.pair();
    coordinator = stage.as({ permissions: permissionsOf(['coordinator']) });
    [duoId] = await api.get(DuosService).formAccepted(stage.ctx);
    for (const signer of CHARTER_SIGNERS) {
      await api.get(CharterService).sign(stage.ctx, { duoId, signer, name: 'Une Personne' });
    }
  });
  afterAll(() => api.close());

  it('shows a duo whole', async () => {
    const { duos } = await api.ask<{ duos: { edges: { node: Record<string, unknown> }[] } }>(
      coordinator,
      LIST,
    );
    expect(duos).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(duos.edges[0].node).toMatchObject({
      id: duoId,
      state: 'active',
      mentor: {
        id: pair.mentorPersonId,
        participationId: expect.any(String),
        displayName: 'Claire Essai',
      },
      mentee: { displayName: 'Amina Essai' },
      programme: {
        name: 'duos-de-demain',
        currentVersion: { months: 6, rhythmLabel: 'au moins 1 rencontre par mois' },
      },
      versionNumber: 1,
      lateness: { state: 'on_track', label: 'Dans le rythme' },
      missingSigners: [],
      timeline: [
        { label: 'Duo formé' },
        { label: 'Charte signée : mentor' },
        { label: 'Charte signée : mentoré·e' },
        { label: 'Charte signée : représentant·e du programme' },
        { label: 'Le duo démarre' },
      ],
    });
  });

  it('lets each side tell a meeting, and only staff read both', async () => {
    const input = { duoId, heldOn: '2026-01-10', status: 'held', topics: ['french'] };
    const mentor = stage.as({ permissions: permissionsOf(['mentor']), personId: pair.mentorPersonId });
    const mentee = stage.as({ permissions: permissionsOf(['mentee']), personId: pair.menteePersonId });
    await api.ask(mentor, LOG, { input: { ...input, note: 'du mentor' } });
    const told = await api.ask<{ logMeeting: object }>(mentee, LOG, {
      input: { ...input, note: 'de la mentorée' },
    });
    expect(told.logMeeting).toMatchObject({ meetings: [{ note: 'de la mentorée', loggedBy: 'mentee' }] });
    expect(JSON.stringify(told)).not.toContain('le mentor');
    const { duos } = await api.ask<{
      duos: { edges: { node: { meetings: object[]; meetingsHeld: number } }[] };
    }>(coordinator, LIST);
    expect(duos.edges[0].node.meetings).toHaveLength(2);
    expect(duos.edges[0].node.meetingsHeld).toBe(1);
  });

  it('says no with a French refusal', async () => {
    const input = { duoId, heldOn: '2026-01-11', status: 'held' };
    expect(await api.ask(coordinator, LOG, { input })).toEqual({
      logMeeting: {
        code: 'MEETING_IN_FUTURE',
        message: 'Ce jour n’est pas encore venu : notez la rencontre après.',
        path: ['heldOn'],
      },
    });
  });

  it('closes, pauses, resumes, reviews and names its reasons', async () => {
    const ids = `duoId: "${duoId}"`;
    const run = (operation: string) =>
      api.ask(coordinator, `mutation { ${operation} { __typename ... on RefusalResult { code } } }`);
    expect(await run(`pauseDuo(${ids}, from: "2026-01-10", reason: "examens")`)).toMatchObject({
      pauseDuo: { __typename: 'Duo' },
    });
    expect(await run(`resumeDuo(${ids})`)).toMatchObject({ resumeDuo: { __typename: 'Duo' } });
    expect(await run(`completeReview(${ids}, kind: start)`)).toMatchObject({
      completeReview: { __typename: 'Duo' },
    });
    expect(await run(`closeDuo(${ids}, reason: other, on: "2026-01-09")`)).toMatchObject({
      closeDuo: { code: 'CLOSURE_BEFORE_START' },
    });
    const { closureReasons } = await api.ask<{ closureReasons: object[] }>(
      coordinator,
      '{ closureReasons { key label early } }',
    );
    expect(closureReasons).toContainEqual({ key: 'moved_away', label: 'Déménagement', early: true });
  });

  it('sends the same number of statements for 10 duos and for 100', async () => {
    for (let more = 0; more < 99; more += 1) await stage.pair();
    const formed = await api.get(DuosService).formAccepted(stage.ctx);
    for (const id of formed.slice(0, 30)) {
      for (const signer of CHARTER_SIGNERS) {
        await api.get(CharterService).sign(stage.ctx, { duoId: id, signer, name: 'Une Personne' });
      }
      await api.get(MeetingsService).log(stage.ctx, { duoId: id, heldOn: '2026-01-10', status: 'held' });
    }
    const page = (first: number) =>
      countStatements(api.dataSource, () => api.ask(coordinator, LIST, { first }));
    const ten = await page(10);
    expect(await page(100)).toBe(ten);
    expect(ten).toBeLessThan(32);
  }, 60_000);

  it('answers about codes and moves between versions with what was done, or why not', async () => {
    const { requestSigningCode } = await api.ask<Record<string, { code: string; path: string[] }>>(
      coordinator,
      `mutation ($id: ID!) { requestSigningCode(duoId: $id, signer: mentee) {
         ... on SigningCodeSent { expiresAt } ... on RefusalResult { code path } } }`,
      { id: duoId },
    );
    expect(requestSigningCode).toEqual({ code: 'CHARTER_ALREADY_SIGNED', path: ['signer'] });
    const { signCharterWithCode } = await api.ask<Record<string, object>>(
      coordinator,
      `mutation ($id: ID!) { signCharterWithCode(duoId: $id, signer: mentee, name: "Amina Essai", code: "123 456") {
         ... on Duo { id } ... on RefusalResult { code } } }`,
      { id: duoId },
    );
    expect(signCharterWithCode).toEqual({ id: duoId });
    const { row } = (await api.get<DuosService>(DuosService).one(coordinator, duoId))!;
    const given = { version: row.programmeVersionId, ids: [duoId, row.programmeVersionId] };
    const moves = await api.ask<Record<string, object>>(
      coordinator,
      `mutation ($version: ID!, $ids: [ID!]!) { moveDuosToVersion(programmeVersionId: $version, duoIds: $ids) {
         ... on DuosMoved { moved toSign kept refused { duoId code } } ... on RefusalResult { code } } }`,
      given,
    );
    const unknown = { duoId: row.programmeVersionId, code: 'DUO_NOT_FOUND' };
    expect(moves.moveDuosToVersion).toEqual({ moved: 0, toSign: 0, kept: 1, refused: [unknown] });
    const check = await api.ask<Record<string, object>>(
      coordinator,
      `query ($version: ID!, $ids: [ID!]!) { checkMovingDuos(programmeVersionId: $version, duoIds: $ids) {
         ... on MoveDuosReview { findings { code message } } ... on RefusalResult { code } } }`,
      given,
    );
    expect(check.checkMovingDuos).toEqual({ findings: [] });
  });
});
