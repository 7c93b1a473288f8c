import { Permission } from '@tdu/accounts-domain';
import { AccountsServerModule } from '@tdu/accounts-server';
import { CHARTER_SIGNERS, charterHash } from '@tdu/duos-domain';
import { type Id, newId } from '@tdu/kernel';
import { PairHistoryRegistry } from '@tdu/matching-server';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { type TestApp, countStatements, startTestApp } from '@tdu/testing';
import { CharterService, DuosServerModule, DuosService, MeetingsService, ReviewsService } from './index.js';
import { type DuoStage, type StagedPair, duoStage } from './testing/duo-stage.js';

/** Real: PostgreSQL with its row-level security; the people and proposals below are written by SQL. */
describe('the life of a duo in the database', () => {
  let app: TestApp;
  let stage: DuoStage;
  let pair: StagedPair;
  let duos: DuosService;
  let charter: CharterService;
  let meetings: MeetingsService;

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
    duos = app.get(DuosService);
    charter = app.get(CharterService);
    meetings = app.get(MeetingsService);
  });
  beforeEach(async () => {
    app.clock.moveTo(new Date('2026-01-10T09:00:00Z'));
    stage = await duoStage(app);
    pair = await stage.pair();
  });
  afterAll(() => app.close());

  const day = (date: string) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));
  const sign = (duoId: Id, signer: (typeof CHARTER_SIGNERS)[number], textHash?: string) =>
    charter.sign(stage.ctx, { duoId, signer, name: 'Une Personne', textHash });

  it('is formed once from a proposal that both accepted', async () => {
    const formed = await duos.formAccepted(stage.ctx);
    expect(formed).toHaveLength(1);
    expect(await duos.formAccepted(stage.ctx)).toEqual([]);
    const proposals = await app.database.sql('SELECT state FROM proposal WHERE id = $1', [pair.proposalId]);
    expect(proposals).toEqual([{ state: 'formed' }]);
    expect(await duos.one(stage.ctx, formed[0])).toMatchObject({
      people: { mentorPersonId: pair.mentorPersonId, menteePersonId: pair.menteePersonId },
      department: '59',
      life: { state: 'charter', formedOn: '2026-01-10', startsOn: null },
    });
  });

  it('is formed as soon as both said yes, and by concurrent sweeps only once', async () => {
    const tenancy = app.get(Tenancy);
    await tenancy.withTenant(stage.ctx, async (tx) => {
      app.get(DomainEvents).publish(tx, { type: 'proposal.accepted', subjectId: pair.proposalId });
    });
    await stage.pair();
    const sweeps = await Promise.all([1, 2, 3, 4].map(() => duos.formAccepted(stage.ctx)));
    expect(sweeps.flat()).toHaveLength(1);
    const page = await duos.page(stage.ctx, {}, {});
    expect(await page.totalCount).toBe(2);
  });

  it('starts with the third signature, with its term and its reviews', async () => {
    const [duoId] = await duos.formAccepted(stage.ctx);
    await sign(duoId, 'mentor');
    await sign(duoId, 'mentee');
    day('2026-01-12');
    expect(await sign(duoId, 'representative')).toMatchObject({
      ok: true,
      value: { life: { state: 'active', startsOn: '2026-01-12', endsOn: '2026-07-11' } },
    });
    expect((await duos.one(stage.ctx, duoId))?.parts.reviews).toHaveLength(3);
  });

  it('keeps one signature of a double tap, also at once, and refuses an old text', async () => {
    const [duoId] = await duos.formAccepted(stage.ctx);
    const taps = await Promise.all([1, 2, 3].map(() => sign(duoId, 'mentor')));
    expect(taps.every(({ ok }) => ok)).toBe(true);
    expect(
      await app.database.sql('SELECT signer FROM charter_signature WHERE duo_id = $1', [duoId]),
    ).toHaveLength(1);
    expect(await sign(duoId, 'mentee', charterHash('Un ancien texte'))).toMatchObject({
      ok: false,
      refusal: { code: 'CHARTER_TEXT_CHANGED' },
    });
  });

  it('keeps one meeting of a double tap, and the history of a correction without its note', async () => {
    const duoId = await stage.activeDuo();
    day('2026-01-20');
    const input = { duoId, heldOn: '2026-01-18', status: 'held' as const, note: 'Très bien passé' };
    const mentor = stage.asLink(pair.mentorPersonId);
    const taps = await Promise.all([1, 2, 3].map(() => meetings.log(mentor, input)));
    expect(taps.every(({ ok }) => ok)).toBe(true);
    const corrected = await meetings.log(mentor, {
      duoId,
      heldOn: '2026-01-18',
      status: 'held',
      minutes: 75,
    });
    expect(corrected).toMatchObject({
      ok: true,
      value: { parts: { meetings: [{ minutes: 75, note: 'Très bien passé', loggedBy: 'mentor' }] } },
    });
    const timeline = await app
      .get(Tenancy)
      .withTenant(stage.ctx, (tx) => app.get(History).timeline(tx, 'duo', duoId));
    const told = timeline.filter(({ type }) => type.startsWith('meeting.'));
    expect(told.map(({ type }) => type)).toEqual(['meeting.logged', 'meeting.corrected']);
    expect(told[1].data).toMatchObject({ minutes: 75, former: { minutes: null }, noteChanged: false });
    expect(JSON.stringify(told)).not.toContain('Très bien');
  });

  it.each([
    ['before the start', '2026-01-09', 'MEETING_BEFORE_START'],
    ['in the future', '2026-01-21', 'MEETING_IN_FUTURE'],
  ])('refuses a meeting %s and writes nothing', async (_when, heldOn, code) => {
    const duoId = await stage.activeDuo();
    day('2026-01-20');
    expect(await meetings.log(stage.ctx, { duoId, heldOn, status: 'held' })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(await app.database.sql('SELECT id FROM meeting WHERE duo_id = $1', [duoId])).toEqual([]);
  });

  it('pauses, resumes, has its reviews and closes', async () => {
    const duoId = await stage.activeDuo();
    day('2026-03-10');
    expect(await duos.pause(stage.ctx, { duoId, from: '2026-03-01', reason: 'examens' })).toMatchObject({
      ok: true,
    });
    expect(await (await duos.page(stage.ctx, { state: 'paused' }, {})).totalCount).toBe(1);
    expect(await duos.pause(stage.ctx, { duoId, from: '2026-03-05', reason: 'fête' })).toMatchObject({
      refusal: { code: 'PAUSE_OVERLAPS' },
    });
    expect(await duos.resume(stage.ctx, { duoId })).toMatchObject({
      value: { life: { pauses: [{ startsOn: '2026-03-01', endsOn: '2026-03-09' }] } },
    });
    const review = await app.get(ReviewsService).complete(stage.ctx, { duoId, kind: 'start' });
    expect(review).toMatchObject({
      value: { life: { reviews: [{ kind: 'start', doneOn: '2026-03-10' }, {}, {}] } },
    });
    const close = { duoId, reason: 'moved_away' as const, on: '2026-03-10' };
    expect(await duos.close(stage.ctx, close)).toMatchObject({ value: { life: { state: 'closed' } } });
    expect(await duos.close(stage.ctx, close)).toMatchObject({ ok: true });
    expect(await (await duos.page(stage.ctx, { state: 'closed' }, {})).totalCount).toBe(1);
    const late = { duoId, heldOn: '2026-03-11', status: 'held' as const };
    day('2026-03-12');
    expect(await meetings.log(stage.ctx, late)).toMatchObject({ refusal: { code: 'DUO_CLOSED' } });
  });

  it('is nobody else’s business', async () => {
    const duoId = await stage.activeDuo();
    const permissions = new Set([Permission.ReadOwnDuo, Permission.LogMeeting]);
    const stranger = stage.as({ permissions, personId: (await stage.pair()).mentorPersonId });
    expect(await duos.one(stranger, duoId)).toBeNull();
    expect(await (await duos.page(stranger, {}, {})).totalCount).toBe(0);
    expect(await meetings.log(stranger, { duoId, heldOn: '2026-01-10', status: 'held' })).toMatchObject({
      refusal: { code: 'DUO_NOT_FOUND' },
    });
    const mentee = stage.as({ permissions, personId: pair.menteePersonId });
    expect(await (await duos.page(mentee, {}, {})).totalCount).toBe(1);
    expect(await duos.close(mentee, { duoId, reason: 'other' })).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(await duos.one(stage.ctx, 'abc')).toBeNull();
    expect(await duos.close(stage.ctx, { duoId: 'abc', reason: 'other' })).toMatchObject({
      refusal: { code: 'DUO_NOT_FOUND' },
    });
    expect(await (await duos.page(stage.ctx, { programmeId: 'abc' }, {})).totalCount).toBe(0);
    const elsewhere = await duoStage(app);
    expect(await duos.one(elsewhere.ctx, duoId)).toBeNull();
  });

  it('tells reminders and impact all they need, in a number of statements that does not grow', async () => {
    const duoId = await stage.activeDuo();
    await meetings.log(stage.ctx, { duoId, heldOn: '2026-01-10', status: 'held' });
    const tenancy = app.get(Tenancy);
    const read = () =>
      tenancy.withTenant(stage.ctx, async (tx) => ({
        open: await duos.openDuosSnapshot(tx, stage.programmeId),
        figures: await duos.statistics(tx, stage.programmeId, '2026-01-01', '2026-02-28'),
      }));
    const { open, figures } = await read();
    expect(open).toMatchObject([{ duoId, department: '59', heldDays: ['2026-01-10'], missingSigners: [] }]);
    expect(figures).toMatchObject({ started: 1, meetingsHeld: 1, meetingsExpected: 2 });
    const one = await countStatements(app.dataSource, read);
    for (let more = 0; more < 5; more += 1) await stage.pair();
    await duos.formAccepted(stage.ctx);
    expect(await countStatements(app.dataSource, read)).toBe(one);
  });

  it('tells matching who is, and who was, a duo', async () => {
    const duoId = await stage.activeDuo();
    const read = () =>
      app.get(Tenancy).withTenant(stage.ctx, async (tx) => ({
        open: await app.get(PairHistoryRegistry).openPairs(tx, stage.programmeId),
        past: await app.get(PairHistoryRegistry).pastPairs(tx),
      }));
    const people = { mentorPersonId: pair.mentorPersonId, menteePersonId: pair.menteePersonId };
    expect(await read()).toMatchObject({ open: [people], past: [people] });
    await duos.close(stage.ctx, { duoId, reason: 'not_a_fit' });
    expect(await read()).toMatchObject({ open: [], past: [people] });
  });

  it('waits with a proposal whose mentee is in an open duo', async () => {
    await duos.formAccepted(stage.ctx);
    const runId = newId();
    await app.database.sql(
      `INSERT INTO match_run (association_id, id, programme_version_id, state, run_on, settings, created_by, created_at)
       SELECT r.association_id, $2, r.programme_version_id, r.state, r.run_on, r.settings, 'test', r.created_at
         FROM match_run r JOIN proposal p ON p.match_run_id = r.id WHERE p.id = $1`,
      [pair.proposalId, runId],
    );
    await app.database.sql(
      `INSERT INTO proposal (association_id, id, match_run_id, programme_version_id, mentor_participation_id,
         mentee_participation_id, score, explanation, state, created_at)
       SELECT association_id, $2, $3, programme_version_id, mentor_participation_id,
         mentee_participation_id, score, explanation, 'accepted', created_at FROM proposal WHERE id = $1`,
      [pair.proposalId, newId(), runId],
    );
    expect(await duos.formAccepted(stage.ctx)).toEqual([]);
    const [{ count }] = await app.database.sql(
      `SELECT count(*)::int FROM proposal WHERE association_id = $1 AND state = 'accepted'`,
      [stage.ctx.associationId],
    );
    expect(count).toBe(1);
  });

  it('waits while a step of admission has lapsed since the two were proposed, and forms once it is done again', async () => {
    const recordCheck = (day: string) =>
      app.database.sql(
        `UPDATE participation SET screening = jsonb_build_object('background-check', $2::text)
          WHERE association_id = $1 AND role = 'mentor'`,
        [stage.ctx.associationId, day],
      );
    await recordCheck('2020-01-01');
    expect(await duos.formAccepted(stage.ctx)).toEqual([]);
    await recordCheck('2026-01-05');
    expect(await duos.formAccepted(stage.ctx)).toHaveLength(1);
  });

  it('lists by lateness', async () => {
    await stage.activeDuo();
    day('2026-02-01');
    const late = await duos.page(stage.ctx, { lateness: 'late' }, {});
    expect(await late.totalCount).toBe(1);
    expect(await (await duos.page(stage.ctx, { lateness: 'on_track' }, {})).totalCount).toBe(0);
  });

  it('pages from the newest to the oldest, each duo once', async () => {
    for (let more = 0; more < 6; more += 1) await stage.pair();
    await duos.formAccepted(stage.ctx);
    const seen: Id[] = [];
    let after: string | undefined;
    do {
      const page = await duos.page(stage.ctx, {}, { first: 3, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : undefined;
    } while (after);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen).toHaveLength(7);
  });
});
