import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MatchRunsReader, MatchRunsService, RunReplay } from '@tdu/matching-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { must } from '@tdu/testing';
import { MatchingStage } from '../../libs/matching/server/src/testing/matching-stage.js';
import { eventually } from './eventually.js';
import { type WorkerProcess, startWorker } from './worker-process.js';

jest.setTimeout(120_000);

/** Real: two worker processes one after the other, PostgreSQL and the queue on it. */
describe('a match run whose worker is killed in the middle', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let folder: string;
  const started: WorkerProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tdu-run-crash-'));
    stage = await MatchingStage.start();
    stage.app.clock.moveTo(new Date());
    ctx = await stage.app.association();
  });
  afterAll(async () => {
    await Promise.all(started.map((one) => one.kill()));
    await stage.app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const worker = () => {
    const settings = { DATABASE_URL: stage.app.database.ownerUrl, DATA_DIR: folder };
    const one = startWorker(settings, 'short-patience.mjs');
    started.push(one);
    return one;
  };
  const run = async (id: Id) => (await stage.app.get(MatchRunsReader).one(ctx, id))!;

  it('is taken up by the next one and comes to its end, with nothing of the first attempt left over', async () => {
    const programmeId = await stage.programme(ctx);
    for (let i = 0; i < 3; i++) {
      await stage.person(ctx, programmeId, 'mentor');
      await stage.person(ctx, programmeId, 'mentee');
    }
    const { id } = must(await stage.app.get(MatchRunsService).start(ctx, programmeId));
    const holder = stage.app.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE proposal IN SHARE ROW EXCLUSIVE MODE');
    const first = worker();
    if (!(await first.ready)) throw new Error(first.errors());
    await eventually(async () => expect((await run(id)).step).toBe('keeping'), 30_000);
    first.child.kill('SIGKILL');
    await first.ended;
    await holder.rollbackTransaction();
    await holder.release();
    expect(await run(id)).toMatchObject({ state: 'running', attempts: 1 });

    expect(await worker().ready).toBe(true);
    await eventually(async () => expect((await run(id)).state).toBe('done'), 60_000);
    expect(await run(id)).toMatchObject({ attempts: 2, pairCount: 3, certificateValid: true });
    const [{ count }] = await stage.app.database.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM proposal',
    );
    expect(count).toBe(3);
    expect(must(await stage.app.get(RunReplay).replay(ctx, id)).identical).toBe(true);
  });
});
