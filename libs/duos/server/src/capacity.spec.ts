import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { AccountsServerModule } from '@tdu/accounts-server';
import { ProposalsService } from '@tdu/matching-server';
import { type TestApp, startTestApp } from '@tdu/testing';
import { DuosServerModule } from './duos-server.module.js';
import { DuosService } from './duos.service.js';
import { duoStage } from './testing/duo-stage.js';

const MANY = 200;

/** Real: PostgreSQL, its locks and its triggers, as many transactions at once as the pool lets. */
describe('a mentor with one place', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
  });
  afterAll(() => app.close());

  const count = async (ctx: RequestContext, what: string) =>
    Number(
      (
        await app.database.sql<{ n: string }>(`SELECT count(*) AS n FROM ${what} AND association_id = $1`, [
          ctx.associationId,
        ])
      )[0].n,
    );

  /** Proposals of many mentees to the same mentor, each answered by the mentor already. */
  async function crowd(size: number, offered = 1, given: number | null = null) {
    const stage = await duoStage(app);
    const nora = await stage.mentor();
    const { associationId } = stage.ctx;
    await app.database.sql(`UPDATE participation SET capacity = $2 WHERE id = $1`, [
      nora.participationId,
      offered,
    ]);
    await app.database.sql(
      `UPDATE programme_version SET sections = jsonb_set(sections, '{screening,mentor,mostDuos}', $2::jsonb)
        WHERE association_id = $1 AND $2 <> 'null'`,
      [associationId, JSON.stringify(given)],
    );
    const ids: Id[] = [];
    for (let k = 0; k < size; k += 1) ids.push((await stage.pair('released')).proposalId);
    // As if so many had been sent while the mentor still had room, and the room had gone since.
    await app.database.sql(`ALTER TABLE proposal DISABLE TRIGGER mentor_places`);
    await app.database.sql(
      `UPDATE proposal SET mentor_participation_id = $2, mentor_answer = 'yes' WHERE association_id = $1`,
      [associationId, nora.participationId],
    );
    await app.database.sql(`ALTER TABLE proposal ENABLE TRIGGER mentor_places`);
    return { ...stage, nora, ids };
  }

  it('makes exactly one duo of two hundred acceptances at once; the others learn why and what next', async () => {
    const { ctx, ids } = await crowd(MANY);
    const proposals = app.get(ProposalsService);
    const results = await atOnce(ids, (proposalId) =>
      proposals.answer(ctx, { proposalId, answer: 'yes', side: 'mentee' }),
    );
    const refused = results.filter((one) => !one.ok);
    expect(refused).toHaveLength(MANY - 1);
    for (const one of refused) {
      if (one.ok) continue;
      expect(one.refusal.code).toBe('MENTOR_FULL');
      expect(one.refusal.message).toMatch(/n’a plus de place.*l’équipe lui proposera un autre mentor/);
    }
    await app.get(DuosService).formAccepted(ctx);
    expect(await count(ctx, 'duo WHERE true')).toBe(1);
    // Nothing half-written: one proposal became the duo, all others let their mentee go.
    expect(await count(ctx, `proposal WHERE state = 'formed'`)).toBe(1);
    expect(await count(ctx, `proposal WHERE state = 'withdrawn'`)).toBe(MANY - 1);
  }, 120_000);

  it('has no more places than the programme gives, however many he or she offers', async () => {
    const { ctx, ids } = await crowd(12, 5, 2);
    const proposals = app.get(ProposalsService);
    const results = await atOnce(ids, (proposalId) =>
      proposals.answer(ctx, { proposalId, answer: 'yes', side: 'mentee' }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    await app.get(DuosService).formAccepted(ctx);
    expect(await count(ctx, 'duo WHERE true')).toBe(2);
  });

  it.each([
    ['offered', 1, 3],
    ['given by the programme', 3, 1],
  ])('is guarded by the database itself, whoever writes: one place %s', async (_, offered, given) => {
    const { ctx, ids } = await crowd(2, offered, given);
    const accept = (id: Id) => app.database.sql(`UPDATE proposal SET state = 'accepted' WHERE id = $1`, [id]);
    const both = await Promise.allSettled(ids.map(accept));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { constraint: 'mentor_places' },
    });
    expect(await count(ctx, `proposal WHERE state = 'accepted'`)).toBe(1);
  });

  it('takes no second duo by an insert either, nor by opening a closed one again', async () => {
    const { ctx, ids, nora } = await crowd(2);
    const insert = (proposalId: Id, closed: boolean) =>
      app.database.sql(
        `INSERT INTO duo (association_id, id, programme_version_id, proposal_id, mentor_participation_id,
                          mentee_participation_id, state, formed_on, closed_on, closure_reason, created_at)
         SELECT association_id, $2, programme_version_id, id, mentor_participation_id, mentee_participation_id,
                CASE WHEN $3 THEN 'closed' ELSE 'charter' END, '2026-01-01', CASE WHEN $3 THEN '2026-01-02'::date END,
                CASE WHEN $3 THEN 'other' END, now() FROM proposal WHERE id = $1`,
        [proposalId, newId(), closed],
      );
    await insert(ids[0], false);
    await expect(insert(ids[1], false)).rejects.toMatchObject({ constraint: 'mentor_places' });
    await insert(ids[1], true);
    await expect(
      app.database.sql(
        `UPDATE duo SET state = 'charter', closed_on = NULL, closure_reason = NULL
          WHERE mentor_participation_id = $1 AND state = 'closed'`,
        [nora.participationId],
      ),
    ).rejects.toMatchObject({ constraint: 'mentor_places' });
    expect(await count(ctx, `duo WHERE state <> 'closed'`)).toBe(1);
  });
});

/** As many at once as the pool has connections; the next starts as soon as one is done. */
async function atOnce<T>(ids: readonly Id[], act: (id: Id) => Promise<T>): Promise<T[]> {
  const waiting = [...ids];
  const done: T[] = [];
  const worker = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) done.push(await act(id));
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return done;
}
