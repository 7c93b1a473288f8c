import type { Id, RequestContext } from '@tdu/kernel';
import { must } from '@tdu/testing';
import { ProposalsReader } from '../proposals/proposals.reader.js';
import { MatchingStage } from '../testing/matching-stage.js';
import { withThread } from '../testing/other-thread.js';
import { MatchRunner } from './match-runner.js';
import { MatchRunsReader } from './match-runs.reader.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunReplay } from './run-replay.js';

/** Real: PostgreSQL, worker threads. What ends well is in match-runs.service.spec.ts; here runs end otherwise. */
describe('a match run that does not go well', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let programmeId: Id;
  let runs: MatchRunsService;
  let runner: MatchRunner;

  beforeAll(async () => {
    stage = await MatchingStage.start();
    runs = stage.app.get(MatchRunsService);
    runner = stage.app.get(MatchRunner);
  });
  beforeEach(async () => {
    ctx = await stage.app.association();
    programmeId = await stage.programme(ctx);
    await stage.person(ctx, programmeId, 'mentor');
    await stage.person(ctx, programmeId, 'mentee');
    await stage.person(ctx, programmeId, 'mentee');
  });
  afterAll(() => stage.app.close());

  const start = async () => must(await runs.start(ctx, programmeId)).id;
  const one = async (id: Id) => (await stage.app.get(MatchRunsReader).one(ctx, id))!;
  const kept = async (id: Id) => {
    const count = async (table: string) => {
      const sql = `SELECT count(*)::int AS count FROM ${table} WHERE match_run_id = $1`;
      return (await stage.app.database.sql<{ count: number }>(sql, [id]))[0].count;
    };
    return {
      pieces: await count('match_run_piece'),
      proposals: await count('proposal'),
      unmatched: await count('unmatched'),
    };
  };
  const NOTHING = { pieces: 0, proposals: 0, unmatched: 0 };
  const ONLY_POOL = { ...NOTHING, pieces: 1 };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is failed when the separate verifier finds its proof wrong, and proposes nothing', async () => {
    const id = await withThread(stage, 'tampering', async () => {
      const run = must(await runs.runNow(ctx, programmeId));
      return run.id;
    });
    expect(await one(id)).toMatchObject({ state: 'failed', certificateValid: false, pairCount: null });
    expect((await one(id)).error).toMatch(/^La preuve de l’optimum ne tient pas : aucune proposition/);
    expect(await kept(id)).toEqual(ONLY_POOL);
    expect(await stage.app.get(RunReplay).replay(ctx, id)).toMatchObject({
      refusal: { code: 'RUN_NOT_DONE' },
    });
  });

  it('stops within a second when cancelled while it computes', async () => {
    await withThread(stage, 'endless', async () => {
      const id = await start();
      const work = runner.execute(ctx, id);
      while ((await one(id)).step !== 'scoring') await pause(20);
      expect(await one(id)).toMatchObject({ state: 'running', progress: 25 });
      const since = performance.now();
      must(await runs.cancel(ctx, id));
      await work;
      expect(performance.now() - since).toBeLessThan(1_000);
      expect((await one(id)).state).toBe('cancelled');
      expect(await kept(id)).toEqual(ONLY_POOL);
    });
  });

  it.each([
    ['reads the pool', 'match_run_piece', NOTHING],
    ['keeps its proposals', 'proposal', ONLY_POOL],
    ['keeps who is left', 'unmatched', ONLY_POOL],
  ])('leaves nothing behind when cancelled while it %s', async (_, table, left) => {
    const holder = stage.app.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT set_config('app.association_id', $1, true)`, [ctx.associationId]);
    const id = await start();
    await holder.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
    const work = runner.execute(ctx, id);
    while (!(await waits(table))) await pause(20);
    must(await runs.cancel(ctx, id));
    // Longer than the run takes to learn that it is not wanted any more.
    await pause(1_500);
    await holder.rollbackTransaction();
    await holder.release();
    await work;
    expect((await one(id)).state).toBe('cancelled');
    expect(await kept(id)).toEqual(left);
    const drafts = await stage.app.get(ProposalsReader).page(ctx, { programmeId, state: 'draft' }, {});
    expect(drafts.totalCount).toBe(0);
  });

  const waits = async (table: string) => {
    const sql = `SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted AND relation = $1::regclass`;
    return (await stage.app.database.sql<{ count: number }>(sql, [table]))[0].count > 0;
  };

  it('is taken up again on the people that were kept, whoever came meanwhile', async () => {
    const id = await start();
    await withThread(stage, 'dying', () =>
      expect(runner.execute(ctx, id)).rejects.toThrow('the thread dies'),
    );
    expect(await one(id)).toMatchObject({ state: 'running', attempts: 1 });
    await stage.person(ctx, programmeId, 'mentor');
    await runner.execute(ctx, id);
    expect(await one(id)).toMatchObject({ state: 'done', attempts: 2, pairCount: 1, unmatchedCount: 1 });
    expect(must(await stage.app.get(RunReplay).replay(ctx, id)).identical).toBe(true);
  });

  it('is given up when its worker died three times, and says whom to ask', async () => {
    const id = await start();
    await stage.app.database.sql(`UPDATE match_run SET state = 'running', attempts = 3 WHERE id = $1`, [id]);
    await runner.execute(ctx, id);
    const { state, error } = await one(id);
    expect(state).toBe('failed');
    expect(error).toMatch(/^Le calcul s’est interrompu à chaque reprise. Demandez à l’hébergeur .* relancez/);
  });
});
