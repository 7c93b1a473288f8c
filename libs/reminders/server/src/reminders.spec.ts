import { permissionsOf } from '@tdu/accounts-domain';
import { AccountsServerModule } from '@tdu/accounts-server';
import { MeetingsService, ReportsService } from '@tdu/duos-server';
import { type Id, newId } from '@tdu/kernel';
import { QueueFactory } from '@tdu/platform';
import { MAX_SEND_ATTEMPTS } from '@tdu/reminders-domain';
import { type SmtpSink, type TestApp, countStatements, startSmtpSink, startTestApp } from '@tdu/testing';
import { ReminderRounds, ReminderSender, RemindersServerModule, RemindersService } from './index.js';
import { RecipientNames } from './recipient-names.js';
import { REMINDERS_PLAN_QUEUE, REMINDERS_SEND_QUEUE } from './reminders.queue.js';
import { type ReminderStage, type StagedPair, reminderStage } from './testing/reminder-stage.js';

interface Row {
  readonly id: Id;
  readonly rule: string;
  readonly state: string;
  readonly attempts: number;
  readonly recipient_id: Id;
  readonly last_error: string | null;
}

/** Real: PostgreSQL, the queue on it, an SMTP conversation. Written by SQL: people, proposals and duos. */
describe('a reminder', () => {
  let app: TestApp;
  let sink: SmtpSink;
  let stage: ReminderStage;
  let pair: StagedPair;

  beforeAll(async () => {
    sink = await startSmtpSink();
    app = await startTestApp([AccountsServerModule, RemindersServerModule], { smtpUrl: sink.url });
  });
  beforeEach(async () => {
    day('2026-02-02');
    stage = await reminderStage(app);
    pair = await stage.pair();
  });
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  const day = (date: string) => app.clock.moveTo(new Date(`${date}T09:00:00Z`));
  const round = () => app.get(ReminderRounds).day(stage.ctx);
  const send = (id: Id) => app.get(ReminderSender).send(stage.ctx, id);
  const rows = () =>
    app.database.sql<Row & Record<string, unknown>>(
      'SELECT * FROM reminder WHERE association_id = $1 ORDER BY due_on, rule, recipient_id',
      [stage.ctx.associationId],
    );
  const lateDuo = () =>
    pair.duo('active', { formedOn: '2025-12-20', startsOn: '2026-01-01', endsOn: '2026-06-30' });
  const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address));

  it('is planned, enqueued and sent once, with one tap to answer', async () => {
    await lateDuo();
    expect(await round()).toEqual({ planned: 1, queued: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({
      rule: 'meeting_overdue',
      state: 'queued',
      recipient_id: pair.mentorPersonId,
    });
    expect(await send(row.id)).toBe('sent');
    expect(await send(row.id)).toBe('nothing');
    const [mail, ...others] = mailsTo(pair.mentorEmail);
    expect(others).toEqual([]);
    expect(mail.raw).toContain('/tap/');
    expect(mail.raw).toContain(`<reminder-${row.id}@example.org>`);
    expect(mail.raw).toContain(`Reply-To: ${stage.coordinatorEmail}`);
    expect(mail.raw).toMatch(/Auto-Submitted: auto-generated/);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('begins with the words of the programme, or is its own mail, where it has one', async () => {
    const texts = { meeting_overdue: { fr: 'La Maison des duos est ouverte le samedi.' } };
    const mails = {
      meeting_overdue: { fr: { subject: 'Un mot de {programme}', body: 'Depuis le {date} ?' } },
    };
    await app.database.sql(
      `UPDATE programme_version SET sections = sections || jsonb_build_object('reminders', sections->'reminders' || $2)
        WHERE association_id = $1`,
      [stage.ctx.associationId, JSON.stringify({ texts, mails })],
    );
    await lateDuo();
    await round();
    const [row] = await rows();
    await send(row.id);
    const [{ raw }] = mailsTo(pair.mentorEmail);
    expect(raw).toContain('Maison des duos');
    expect(raw).toMatch(/^Subject: Un mot de .+$/m);
    expect(raw).toMatch(/Depuis le \d+/);
    expect(raw).not.toContain('trace d’une rencontre');
  });

  it('is not planned twice, however often a day is played', async () => {
    await lateDuo();
    await round();
    expect(await round()).toEqual({ planned: 0, queued: 0 });
    day('2026-02-10');
    expect(await round()).toEqual({ planned: 0, queued: expect.any(Number) });
    expect(await rows()).toHaveLength(1);
  });

  it('is cancelled as soon as the meeting is logged', async () => {
    const duoId = await lateDuo();
    await round();
    const logged = await app.get(MeetingsService).log(stage.ctx, {
      duoId,
      heldOn: '2026-02-01',
      status: 'held',
      minutes: 60,
      mode: 'in_person',
      topics: [],
    });
    expect(logged.ok).toBe(true);
    const [row] = await rows();
    expect(row.state).toBe('cancelled');
    expect(await send(row.id)).toBe('nothing');
  });

  it('is cancelled by the sender when its reason went unnoticed', async () => {
    const duoId = await lateDuo();
    await round();
    await app.database.sql(
      `UPDATE duo SET state = 'closed', closed_on = '2026-02-02', closure_reason = 'other' WHERE id = $1`,
      [duoId],
    );
    const [row] = await rows();
    expect(await send(row.id)).toBe('cancelled');
    expect(mailsTo(pair.mentorEmail)).toEqual([]);
  });

  it('is tried again when the mail server refuses, and failed in the end, with a line of history', async () => {
    const duoId = await lateDuo();
    await round();
    const [row] = await rows();
    sink.failNext(MAX_SEND_ATTEMPTS);
    for (let attempt = 1; attempt < MAX_SEND_ATTEMPTS; attempt += 1) expect(await send(row.id)).toBe('retry');
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: MAX_SEND_ATTEMPTS - 1 }]);
    expect(await send(row.id)).toBe('failed');
    const [failed] = await rows();
    expect(failed).toMatchObject({ state: 'failed', attempts: MAX_SEND_ATTEMPTS });
    expect(failed.last_error).not.toContain('@');
    const history = await app.database.sql('SELECT type FROM event WHERE subject_id = $1', [duoId]);
    expect(history).toEqual([{ type: 'reminder.failed' }]);
    sink.failNext(0);
  });

  it('ends failed for someone who gave no address, so that the team sees it', async () => {
    const other = await stage.pair({ email: null, phone: '0600000000' });
    await other.duo('charter', { formedOn: '2026-01-20' });
    await round();
    const row = (await rows()).find((one) => one.recipient_id === other.menteePersonId);
    expect(await send(row!.id)).toBe('failed');
    expect((await rows()).find(({ id }) => id === row!.id)).toMatchObject({ last_error: 'NO_ADDRESS' });
  });

  it('announces a proposal to both, with first names only', async () => {
    await pair.proposal();
    await round();
    for (const { id } of await rows()) await send(id);
    const [mail] = mailsTo(pair.menteeEmail);
    expect(mail.raw).toContain('Paul');
    expect(mail.raw).not.toContain('Essai');
    expect(mailsTo(pair.mentorEmail)).toHaveLength(1);
  });

  it('tells a coordinator everything in one mail', async () => {
    await pair.proposal();
    await (await stage.pair()).proposal();
    day('2026-02-20');
    await round();
    const mine = (await rows()).filter(({ recipient_id }) => recipient_id === stage.coordinatorId);
    expect(mine).toHaveLength(2);
    expect(await send(mine[0].id)).toBe('sent');
    expect(await send(mine[1].id)).toBe('nothing');
    expect(mailsTo(stage.coordinatorEmail)).toHaveLength(1);
  });

  describe('about a confidential report', () => {
    let duoId: Id;
    beforeEach(async () => {
      duoId = await lateDuo();
      await app.database.sql(
        `INSERT INTO safeguarding_person (association_id, id, user_id, named_at) VALUES ($1, $2, $3, now())`,
        [stage.ctx.associationId, newId(), stage.coordinatorId],
      );
    });
    const report = (text: string) => {
      const permissions = permissionsOf(['mentee']);
      const actor = { kind: 'user' as const, userId: newId(), personId: pair.menteePersonId, permissions };
      return app.get(ReportsService).submit({ ...stage.ctx, actor }, { duoId, concern: 'harassment', text });
    };
    const planned = async () => (await rows()).filter(({ rule }) => rule === 'report_waiting');

    it('says to the named person that it waits and where, and nothing of it; nobody else learns of it', async () => {
      const plans = app.get(QueueFactory).queue(REMINDERS_PLAN_QUEUE);
      const before = Object.values(await plans.counts()).reduce((sum, n) => sum + n, 0);
      await report('Il me menace');
      const after = Object.values(await plans.counts()).reduce((sum, n) => sum + n, 0);
      expect(after).toBe(before + 1);
      await report('Il me menace');
      await report('Encore hier');
      await round();
      const [first, second, ...others] = await planned();
      expect(others).toEqual([]);
      expect([await send(first.id), await send(second.id)]).toEqual(['sent', 'nothing']);
      const [mail, ...more] = mailsTo(stage.coordinatorEmail);
      expect(more).toEqual([]);
      expect(mail.raw).toContain('2 signalements vous attendent');
      expect(mail.raw).toContain('/signalements');
      expect(mail.raw).not.toMatch(/Salma|Paul|menace|harc|hier|List-Unsubscribe/i);
      for (const id of [duoId, first.subject_id, pair.menteePersonId]) expect(mail.raw).not.toContain(id);
      const listed = (await app.get(RemindersService).page(stage.ctx, {}, {})).edges;
      expect(listed.map(({ node }) => node.rule)).toEqual(['meeting_overdue']);
      await round();
      expect(await planned()).toHaveLength(2);
    });

    it('is not said once the report is followed, nor to a reader who is of the duo', async () => {
      await report('Il me menace');
      await round();
      await app.database.sql(`UPDATE safeguarding_report SET state = 'followed' WHERE duo_id = $1`, [duoId]);
      const [row] = await planned();
      expect(await send(row.id)).toBe('cancelled');
      await app.database.sql(`UPDATE user_account SET person_id = $2 WHERE id = $1`, [
        stage.coordinatorId,
        pair.mentorPersonId,
      ]);
      await report('Encore hier');
      await round();
      expect(await planned()).toHaveLength(1);
      expect(mailsTo(stage.coordinatorEmail)).toEqual([]);
    });

    it('is not said to who was named and has left the team, and whoever reports is told so', async () => {
      expect(await report('Il me menace')).toMatchObject({ value: { hasReader: true } });
      await round();
      const [row] = await planned();
      const roles = `UPDATE user_account SET roles = '{funder}' WHERE id = $1`;
      await app.database.sql(roles, [stage.coordinatorId]);
      expect(await send(row.id)).toBe('cancelled');
      expect(mailsTo(stage.coordinatorEmail)).toEqual([]);
      expect(await report('Il me menace')).toMatchObject({ value: { hasReader: false } });
    });
  });

  it('is enqueued again when its job was lost, under the same job', async () => {
    await lateDuo();
    await round();
    const queue = app.get(QueueFactory).queue(REMINDERS_SEND_QUEUE);
    const before = await queue.counts();
    expect(await app.get(ReminderRounds).sweep(stage.ctx)).toBe(0);
    app.clock.moveTo(new Date('2026-02-02T09:30:00Z'));
    expect(await app.get(ReminderRounds).sweep(stage.ctx)).toBe(1);
    expect(await queue.counts()).toEqual(before);
  });

  it('is sent once by two senders at the same time', async () => {
    await lateDuo();
    await round();
    const [row] = await rows();
    const outcomes = await Promise.all([send(row.id), send(row.id), send(row.id)]);
    expect(outcomes.sort()).toEqual(['nothing', 'nothing', 'sent']);
    expect(mailsTo(pair.mentorEmail)).toHaveLength(1);
  });

  it('is listed page by page, and to its own association only', async () => {
    await pair.proposal();
    await round();
    const list = app.get(RemindersService);
    const first = await list.page(stage.ctx, {}, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await list.page(stage.ctx, {}, { first: 1, after: first.pageInfo.endCursor! });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.edges[0].node.id).not.toBe(first.edges[0].node.id);
    expect((await list.page(stage.ctx, {}, { after: 'nonsense' })).edges).toHaveLength(2);
    expect(await list.page(stage.ctx, { programmeId: 'nonsense' }, {})).toMatchObject({ totalCount: 0 });
    const other = await reminderStage(app);
    expect(await list.page(other.ctx, {}, {})).toMatchObject({ totalCount: 0 });
  });

  it('costs the same statements in a long list as in a short one, names included', async () => {
    const cost = () =>
      countStatements(app.dataSource, async () => {
        const ctx = { ...stage.ctx };
        const { edges } = await app.get(RemindersService).page(ctx, {}, { first: 100 });
        await Promise.all(edges.map(({ node }) => app.get(RecipientNames).of(ctx, node)));
      });
    await pair.proposal();
    await round();
    const short = await cost();
    for (let more = 0; more < 10; more += 1) await (await stage.pair()).proposal();
    await round();
    expect(await rows()).toHaveLength(22);
    expect(await cost()).toBe(short);
  });
});
