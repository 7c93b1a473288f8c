import { permissionsOf } from '@tdu/accounts-domain';
import { AccountsServerModule } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { PairHistoryRegistry } from '@tdu/matching-server';
import { ListOrder, Tenancy } from '@tdu/platform';
import { type TestApp, startTestApp } from '@tdu/testing';
import {
  DocumentsService,
  DuoChangesService,
  DuosServerModule,
  DuosService,
  GoalsService,
  MeetingsService,
  QuestionsService,
} from './index.js';
import { timelineLabel } from './graphql/timeline.labels.js';
import { PersonTimeline } from './person-timeline.js';
import { type DuoStage, type StagedPair, duoStage } from './testing/duo-stage.js';

/** Real: PostgreSQL with its row-level security; the people and proposals below are written by SQL. */
describe('following a duo in the database', () => {
  let app: TestApp;
  let stage: DuoStage;
  let pair: StagedPair;
  let duoId: Id;
  let mentor: RequestContext;
  let mentee: RequestContext;
  let coordinator: RequestContext;
  let changes: DuoChangesService;

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
    changes = app.get(DuoChangesService);
  });
  beforeEach(async () => {
    day('2026-01-10');
    stage = await duoStage(app);
    pair = await stage.pair();
    mentor = as('mentor', pair.mentorPersonId);
    mentee = as('mentee', pair.menteePersonId);
    coordinator = as('coordinator', null);
    duoId = await stage.activeDuo();
  });
  afterAll(() => app.close());

  const day = (date: string) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));
  const as = (role: 'mentor' | 'mentee' | 'coordinator', personId: Id | null) =>
    stage.as({ permissions: permissionsOf([role]), personId });
  const count = async (table: string) =>
    (
      await app.database.sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table} WHERE association_id = $1`,
        [stage.ctx.associationId],
      )
    )[0].count;
  const close = (on: string) => app.get(DuosService).close(coordinator, { duoId, reason: 'not_a_fit', on });

  it('turns a plan into a meeting in one step, of which a double tap makes one', async () => {
    const meetings = app.get(MeetingsService);
    const plan = {
      duoId,
      plannedOn: '2026-01-20',
      time: '18:30',
      mode: 'in_person',
      placeKind: 'library',
    } as const;
    const plans = await Promise.all([1, 2, 3].map(() => meetings.plan(mentor, plan)));
    expect(plans.every(({ ok }) => ok)).toBe(true);
    expect(await count('meeting_plan')).toBe(1);
    day('2026-01-20');
    const told = await meetings.log(mentor, { duoId, heldOn: '2026-01-20', status: 'held', mood: 'good' });
    expect(told).toMatchObject({
      value: {
        parts: { meetings: [{ mode: 'in_person', placeKind: 'library', mood: 'good', absent: null }] },
      },
    });
    expect(await meetings.withdrawPlan(mentor, { duoId, plannedOn: '2026-01-20' })).toMatchObject({
      refusal: { code: 'PLAN_ALREADY_TOLD' },
    });
  });

  it('keeps goals and steps of both, each once, and lets nobody else write', async () => {
    const goals = app.get(GoalsService);
    const goal = { duoId, theme: 'employment' as const, title: ' Trouver un stage ' };
    await Promise.all([1, 2, 3].map(() => goals.set(mentee, goal)));
    const [{ goal: set }] = await goals.of({ ...mentor }, duoId);
    expect(set).toMatchObject({ title: 'Trouver un stage', setBy: 'mentee', state: 'open' });
    await Promise.all(
      [1, 2].map(() => goals.addStep(mentor, { goalId: set.id, kind: 'cv', dueOn: '2026-01-20' })),
    );
    const [{ steps }] = await goals.of({ ...mentor }, duoId);
    expect(steps).toMatchObject([{ kind: 'cv', owner: 'mentee', state: 'todo' }]);
    await Promise.all([1, 2].map(() => goals.moveStep(mentee, steps[0].id, 'done')));
    expect((await goals.of({ ...mentor }, duoId))[0].steps).toMatchObject([{ doneOn: '2026-01-10' }]);
    const stranger = as('mentor', (await stage.pair()).mentorPersonId);
    expect(await goals.move(stranger, set.id, 'reached')).toMatchObject({
      refusal: { code: 'GOAL_UNKNOWN' },
    });
    expect(await goals.set(stranger, goal)).toMatchObject({ refusal: { code: 'DUO_NOT_FOUND' } });
    expect(await goals.set(mentee, { duoId, theme: 'french', dueOn: '2026-01-09' })).toMatchObject({
      refusal: { code: 'DUE_IN_PAST' },
    });
    expect([await count('duo_goal'), await count('duo_step')]).toEqual([1, 1]);
    const data = await app.database.sql('SELECT data FROM event WHERE association_id = $1', [
      stage.ctx.associationId,
    ]);
    expect(JSON.stringify(data)).not.toContain('stage');
  });

  it('a question is asked once, answered, taken up again; the other side knows nothing of it', async () => {
    const questions = app.get(QuestionsService);
    const ask = { duoId, topic: 'partner' as const, text: 'Il ne répond plus.' };
    const asked = await Promise.all([1, 2, 3].map(() => questions.ask(mentee, ask)));
    expect(await count('duo_question')).toBe(1);
    const questionId = asked[0].ok ? asked[0].value.question.id : '';
    const record = (await app.get(DuosService).one(mentor, duoId))!;
    expect(await questions.of({ ...mentor }, record)).toEqual([]);
    expect(await questions.reply(mentor, { questionId, text: 'Moi ?' })).toMatchObject({
      refusal: { code: 'QUESTION_UNKNOWN' },
    });
    expect(await questions.reply(coordinator, { questionId })).toMatchObject({
      refusal: { code: 'ANSWER_EMPTY' },
    });
    const called = await Promise.all(
      [1, 2].map(() => questions.reply(coordinator, { questionId, way: 'phone' })),
    );
    expect(called[0]).toMatchObject({ value: { question: { state: 'answered', waitingSince: null } } });
    expect(await questions.reply(mentee, { questionId, text: 'Toujours rien.' })).toMatchObject({
      value: { question: { state: 'open' }, messages: [{}, { way: 'phone', text: null }, {}] },
    });
    expect(await questions.ask(coordinator, ask)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    expect((await questions.page({ ...coordinator }, { state: 'open' }, {})).totalCount).toBe(1);
  });

  it('a document is kept in pieces, once, and opens for those it is for', async () => {
    const documents = app.get(DocumentsService);
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700_000, 7)]);
    const file = (audience: 'duo' | 'mentee') => ({
      ...{ duoId, kind: 'cv' as const, audience, paperKey: null, fileName: '../cv.pdf' },
      stream: (async function* () {
        yield content.subarray(0, 300_000);
        yield content.subarray(300_000);
      })(),
    });
    const added = await Promise.all([1, 2].map(() => documents.add(mentee, file('mentee'))));
    const document = added[0].ok ? added[0].value : undefined;
    expect(document).toMatchObject({ fileName: 'cv.pdf', mime: 'application/pdf', size: content.length });
    expect([await count('duo_document'), await count('duo_document_piece')]).toEqual([1, 3]);
    const opened = await documents.open(mentee, document!.id);
    const chunks: Uint8Array[] = [];
    if (opened.ok) for await (const chunk of opened.value.content) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    expect(await documents.open(mentor, document!.id)).toMatchObject({
      refusal: { code: 'DOCUMENT_UNKNOWN' },
    });
    expect((await documents.open(coordinator, document!.id)).ok).toBe(true);
    expect(await documents.add(mentor, file('mentee'))).toMatchObject({
      refusal: { code: 'DOCUMENT_AUDIENCE' },
    });
    expect(await documents.add(mentee, { ...file('duo'), paperKey: 'rien' })).toMatchObject({
      refusal: { code: 'PAPER_UNKNOWN' },
    });
    expect(await documents.remove(mentor, document!.id)).toMatchObject({
      refusal: { code: 'DOCUMENT_UNKNOWN' },
    });
    expect((await documents.remove(mentee, document!.id)).ok).toBe(true);
    expect(await count('duo_document_piece')).toBe(0);
  });

  it('a mentor is replaced once, however many taps: the mentee’s open goals go on in the new duo', async () => {
    const goals = app.get(GoalsService);
    await goals.set(mentee, { duoId, theme: 'housing' });
    const other = await stage.mentor();
    day('2026-02-10');
    const input = { duoId, mentorParticipationId: other.participationId, from: '2026-02-09' };
    const taps = await Promise.all([1, 2, 3, 4].map(() => changes.substitute(coordinator, input)));
    const ids = new Set(taps.map((tap) => (tap.ok ? tap.value.id : tap.refusal.code)));
    expect(ids.size).toBe(1);
    const [next] = [...ids];
    expect(taps[0]).toMatchObject({
      value: { row: { continuesId: duoId, formedOn: '2026-02-09' }, life: { state: 'charter' } },
    });
    expect((await app.get(DuosService).one(coordinator, duoId))?.life).toMatchObject({
      state: 'closed',
      closedOn: '2026-02-08',
      closureReason: 'mentor_replaced',
    });
    expect(await goals.of({ ...coordinator }, next)).toMatchObject([{ goal: { theme: 'housing' } }]);
    expect(await goals.of({ ...coordinator }, duoId)).toEqual([]);
    const third = { ...input, mentorParticipationId: (await stage.mentor()).participationId };
    expect(await changes.substitute(coordinator, third)).toMatchObject({
      refusal: { code: 'DUO_ALREADY_CONTINUED' },
    });
    expect(await changes.reopen(coordinator, duoId)).toMatchObject({
      refusal: { code: 'DUO_ALREADY_CONTINUED' },
    });
  });

  it('of two mentees at once, a mentor with one place takes one', async () => {
    await stage.pair();
    const second = await stage.activeDuo();
    const { participationId } = await stage.mentor();
    day('2026-02-10');
    const taps = await Promise.all(
      [duoId, second].map((id) =>
        changes.substitute(coordinator, { duoId: id, mentorParticipationId: participationId }),
      ),
    );
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect(taps.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'MENTOR_FULL' } });
  });

  it('reopens the same duo, cools people off, and never both', async () => {
    day('2026-03-01');
    await close('2026-03-01');
    const rematch = { duoId, side: 'mentee' as const, changes: ['distance' as const] };
    expect((await changes.prepareRematch(coordinator, rematch)).ok).toBe(true);
    expect((await changes.prepareRematch(coordinator, rematch)).ok).toBe(true);
    const held = () =>
      app.get(Tenancy).withTenant(stage.ctx, (tx) => app.get(PairHistoryRegistry).heldBack(tx));
    const seat = (await app.get(DuosService).one(coordinator, duoId))!.row.menteeParticipationId;
    expect([...(await held())]).toEqual([seat]);
    day('2026-03-15');
    expect([...(await held())]).toEqual([]);
    const reopened = await Promise.all([1, 2].map(() => changes.reopen(coordinator, duoId)));
    expect(reopened[0]).toMatchObject({
      value: {
        id: duoId,
        life: { state: 'active', pauses: [{ startsOn: '2026-03-02', endsOn: '2026-03-14' }] },
      },
    });
    expect([await count('duo'), await count('rematch'), await count('duo_pause')]).toEqual([1, 0, 1]);
    expect(await changes.reopen(mentor, duoId)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('extends a duo once and keeps the review in step', async () => {
    const duos = app.get(DuosService);
    const taps = await Promise.all(
      [1, 2].map(() => duos.extend(coordinator, { duoId, until: '2026-09-09' })),
    );
    expect(taps[0]).toMatchObject({ value: { life: { endsOn: '2026-09-09' } } });
    expect(await count('duo_extension')).toBe(1);
    expect(await duos.extend(coordinator, { duoId, until: '2027-09-09' })).toMatchObject({
      refusal: { code: 'EXTENSION_USED' },
    });
  });

  it('tells the history of a person over all duos, the latest first, each line once and in French', async () => {
    day('2026-02-10');
    await app.get(MeetingsService).log(mentor, { duoId, heldOn: '2026-02-10', status: 'held' });
    const other = await stage.mentor();
    await changes.substitute(coordinator, {
      duoId,
      mentorParticipationId: other.participationId,
      from: '2026-02-11',
    });
    const timeline = app.get(PersonTimeline);
    const labels: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await timeline.page(coordinator, pair.menteePersonId, { first: 3, after });
      expect(page.totalCount).toBe(10);
      labels.push(...page.edges.map(({ node }) => timelineLabel(node.type, node.data)));
      [after, more] = [page.pageInfo.endCursor ?? undefined, page.pageInfo.hasNextPage];
    }
    expect(labels).toHaveLength(10);
    const oldest = await timeline.page(coordinator, pair.menteePersonId, { order: ListOrder.oldest });
    expect(oldest.edges.map(({ node }) => timelineLabel(node.type, node.data)).reverse()).toEqual(labels);
    expect(labels).toEqual(
      expect.arrayContaining([
        'Le duo continue avec un autre mentor',
        'Duo clos le 10/02/2026 : Changement de mentor',
        'Rencontre du 10/02/2026 notée par le mentor',
        'Charte signée : mentor',
      ]),
    );
    expect(labels.every((label) => !/^[a-z_]+\.[a-z_]+$/.test(label))).toBe(true);
  });
});
