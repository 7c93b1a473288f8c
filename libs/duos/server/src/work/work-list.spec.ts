import { permissionsOf } from '@tdu/accounts-domain';
import { AccountsServerModule } from '@tdu/accounts-server';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { type TestApp, countStatements, startTestApp } from '@tdu/testing';
import { DuosServerModule } from '../duos-server.module.js';
import { DuosService } from '../duos.service.js';
import { MeetingsService } from '../meetings.service.js';
import { OutlooksService } from '../outlook/outlooks.service.js';
import { QuestionsService } from '../questions/questions.service.js';
import { type DuoStage, type StagedPair, duoStage } from '../testing/duo-stage.js';
import { WorkListService } from './work-list.service.js';

/** Real: PostgreSQL with its row-level security; the people and proposals below are written by SQL. */
describe('the work list of a coordinator', () => {
  let app: TestApp;
  let stage: DuoStage;
  let pair: StagedPair;
  let duoId: Id;
  let mentor: RequestContext;
  let coordinator: RequestContext;

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
  });
  beforeEach(async () => {
    day('2026-01-10');
    stage = await duoStage(app);
    pair = await stage.pair();
    mentor = stage.as({ permissions: permissionsOf(['mentor']), personId: pair.mentorPersonId });
    coordinator = stage.as({ permissions: permissionsOf(['coordinator']) });
    duoId = await stage.activeDuo();
  });
  afterAll(() => app.close());

  const day = (date: string) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));

  const setRule = (path: string, value: unknown) =>
    app.database.sql(
      `UPDATE programme_version SET sections = jsonb_set(sections, '${path}', $2) WHERE association_id = $1`,
      [stage.ctx.associationId, JSON.stringify(value)],
    );

  it('lists what needs a hand from the rows of the night, right on any later day without them being touched', async () => {
    const work = app.get(WorkListService);
    await app.get(OutlooksService).refreshStale(stage.ctx);
    await app.get(QuestionsService).ask(mentor, { duoId, topic: 'call_me' });
    await stage.pair('released');
    const kinds = async (date: string, input = {}) => {
      day(date);
      const page = await work.page(coordinator, input, {});
      expect(await page.totalCount).toBe(page.edges.length);
      return page.edges.map(({ node }) => node.kind);
    };
    expect(await kinds('2026-01-10')).toEqual(['question_open']);
    expect(await kinds('2026-02-01')).toEqual(['question_open', 'meeting_late', 'proposal_unanswered']);
    expect(await kinds('2026-03-20')).toEqual([
      'question_open',
      'no_meeting',
      'silent',
      'proposal_unanswered',
      'first_meeting_overdue',
      'review_due',
    ]);
    expect(await kinds('2026-03-20', { kinds: ['review_due', 'question_open'] })).toEqual([
      'question_open',
      'review_due',
    ]);
    expect(await kinds('2026-03-20', { programmeId: newId() })).toEqual([]);
    const [line] = (await work.page(coordinator, { kinds: ['review_due'] }, {})).edges;
    expect(line.node).toMatchObject({
      duoId,
      reason: 'Bilan de démarrage prévu le 09/02/2026',
      action: 'Tenir le bilan et le noter',
      dueOn: '2026-02-09',
      isOverdue: true,
      personIds: [pair.mentorPersonId, pair.menteePersonId],
    });
    expect(await work.counts(coordinator, {})).toContainEqual({
      kind: 'review_due',
      label: 'Bilan à faire',
      count: 1,
    });
    await app.get(MeetingsService).log(mentor, { duoId, heldOn: '2026-03-20', status: 'held' });
    expect(await kinds('2026-03-20')).not.toContain('no_meeting');
    expect(await work.page(mentor, {}, {})).toMatchObject({ totalCount: 0 });
  });

  it('pages the work list and the duos at risk, each line once, in as many statements for many as for few', async () => {
    for (let more = 0; more < 11; more += 1) await stage.pair();
    await app.get(DuosService).formAccepted(stage.ctx);
    day('2026-04-20');
    const work = app.get(WorkListService);
    const pages = async (first: number) => {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await work.page(coordinator, {}, { first, after });
        seen.push(...page.edges.map(({ node }) => node.id));
        [after, more] = [page.pageInfo.endCursor ?? undefined, page.pageInfo.hasNextPage];
      }
      return seen;
    };
    const all = await pages(100);
    expect(await pages(5)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(12);
    const statements = (first: number) =>
      countStatements(app.dataSource, () => work.page(coordinator, {}, { first }));
    expect(await statements(12)).toBe(await statements(2));
    const risky = await app.get(DuosService).page(coordinator, { atRisk: true }, { first: 5 });
    expect(await risky.totalCount).toBe(12);
    const unmet = await app.get(DuosService).page(coordinator, { risk: 'no_meeting' }, {});
    expect(await unmet.totalCount).toBe(1);
    const ordered = await app.get(DuosService).page(coordinator, { order: 'ends_first' }, { first: 1 });
    expect(ordered.edges[0].node.id).toBe(duoId);
    const rest = await app
      .get(DuosService)
      .page(coordinator, { order: 'ends_first' }, { first: 100, after: ordered.pageInfo.endCursor! });
    expect(rest.edges.map(({ node }) => node.id)).not.toContain(duoId);
    expect(rest.edges).toHaveLength(11);
  });

  it('announces a step of screening that lapses, and the person it is about', async () => {
    const { participationId, personId } = await stage.mentor();
    const steps = [{ key: 'record', label: 'Extrait de casier judiciaire', validityMonths: 12 }];
    await setRule('{screening,mentor,steps}', steps);
    await app.database.sql(`UPDATE participation SET screening = '{"record": "2025-02-08"}' WHERE id = $1`, [
      participationId,
    ]);
    const lines = async () =>
      (await app.get(WorkListService).page(coordinator, { kinds: ['screening_lapsing'] }, {})).edges;
    day('2026-01-08');
    expect(await lines()).toEqual([]);
    day('2026-01-09');
    expect(await lines()).toMatchObject([
      {
        node: {
          subjectId: participationId,
          reason: 'Extrait de casier judiciaire : valable jusqu’au 08/02/2026',
          personIds: [personId],
        },
      },
    ]);
    await setRule('{screening,mentor,steps,0,announcedDays}', 7);
    expect(await lines()).toEqual([]);
    day('2026-02-01');
    expect(await lines()).toHaveLength(1);
  });

  it('asks for an answer to a proposal after as many days as its programme says', async () => {
    await stage.pair('released');
    const lines = async () =>
      (await app.get(WorkListService).page(coordinator, { kinds: ['proposal_unanswered'] }, {})).edges;
    day('2026-01-12');
    expect(await lines()).toEqual([]);
    day('2026-01-13');
    expect(await lines()).toMatchObject([{ node: { dueOn: '2026-01-13' } }]);
    await setRule('{matching,askedAfterDays}', 10);
    expect(await lines()).toEqual([]);
    day('2026-01-20');
    expect(await lines()).toMatchObject([{ node: { dueOn: '2026-01-20' } }]);
  });

  it('works a duo out once when two lists ask at once', async () => {
    await app.database.sql('UPDATE duo SET outlook_until = NULL WHERE association_id = $1', [
      stage.ctx.associationId,
    ]);
    await app.database.sql('DELETE FROM duo_outlook WHERE association_id = $1', [stage.ctx.associationId]);
    const work = app.get(WorkListService);
    await Promise.all([1, 2, 3].map(() => work.page(coordinator, {}, {})));
    const rows = await app.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM duo_outlook WHERE association_id = $1 GROUP BY aspect, kind, from_on, due_on`,
      [stage.ctx.associationId],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ n }) => n === 1)).toBe(true);
  });
});
