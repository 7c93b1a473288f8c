import { type RequestContext, accept, newId } from '@tdu/kernel';
import { LOGGER } from '@tdu/platform';
import { must } from '@tdu/testing';
import { MatchingStage } from '../testing/matching-stage.js';
import { MatchRunsReader } from '../runs/match-runs.reader.js';
import { RunPieces } from '../runs/run-pieces.js';
import { KeptRuns } from './kept-runs.js';

/** Real: PostgreSQL, both worker threads. Faked: a database that fails once. */
describe('kept runs that can be asked', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;

  beforeAll(async () => {
    stage = await MatchingStage.start();
    ctx = await stage.app.association();
  });
  afterAll(() => stage.app.close());

  async function aRun() {
    const programmeId = await stage.programme(ctx);
    const mentor = await stage.person(ctx, programmeId, 'mentor');
    for (let i = 0; i < 3; i++) await stage.person(ctx, programmeId, 'mentee');
    const { run } = await stage.run(ctx, programmeId);
    const question = { person: { role: 'mentor' as const, participationId: mentor.id }, count: 5 };
    return { run: (await stage.app.get(MatchRunsReader).one(ctx, run.id))!, question };
  }

  it('answer questions that come at once, about several runs, each from its own', async () => {
    const kept = stage.app.get(KeptRuns);
    const runs = await Promise.all([aRun(), aRun(), aRun()]);
    const answers = await Promise.all(
      [...runs, ...runs].map(async ({ run, question }) => must(await kept.ask(ctx, run, question))),
    );
    for (const [k, found] of answers.entries()) {
      const { participationId } = runs[k % 3].question.person;
      expect(found.map((one) => one.mentorParticipationId)).toEqual([participationId, participationId]);
    }
  });

  it('have nothing to say about a run of which nothing was kept', async () => {
    const { run, question } = await aRun();
    const found = await stage.app.get(KeptRuns).ask(ctx, { ...run, id: newId() }, question);
    expect(found).toEqual(accept([]));
  });

  /** Runs whose pieces pass through `change` on their way to the thread. */
  function keptWith(change: RunPieces['list']): KeptRuns {
    const kept = new KeptRuns({ list: change } as RunPieces, stage.app.get(LOGGER));
    open.push(kept);
    return kept;
  }
  const open: KeptRuns[] = [];
  afterEach(async () => {
    for (const kept of open.splice(0)) await kept.onModuleDestroy();
  });
  const pieces: RunPieces['list'] = (...wanted) => stage.app.get(RunPieces).list(...wanted);

  it('are read anew after a reading that failed half-way', async () => {
    const { run, question } = await aRun();
    let failing = true;
    const kept = keptWith(async function* (...wanted) {
      yield* pieces(...wanted);
      if (failing) throw new Error('the database went away');
    });
    await expect(kept.ask(ctx, run, question)).rejects.toThrow('the database went away');
    failing = false;
    expect(must(await kept.ask(ctx, run, question))).toHaveLength(2);
  });

  it('refuse what a run cannot prove, and go on answering about others, none of them read anew', async () => {
    const [good, bad] = [await aRun(), await aRun()];
    let readings = 0;
    const kept = keptWith(async function* (of, id, list) {
      readings++;
      for await (const items of pieces(of, id, list))
        yield id === bad.run.id && list === 'mentee_prices'
          ? items.replaceAll('"price":', '"price":1')
          : items;
    });
    expect(must(await kept.ask(ctx, good.run, good.question))).toHaveLength(2);
    const before = readings;
    for (let time = 0; time < 2; time++)
      expect(await kept.ask(ctx, bad.run, bad.question)).toMatchObject({
        refusal: { code: 'ALTERNATIVES_UNPROVEN', message: expect.stringMatching(/lancez-en une nouvelle/) },
      });
    expect(must(await kept.ask(ctx, good.run, good.question))).toHaveLength(2);
    expect(readings).toBe(2 * before);
  });

  it('refuse who waits too long, and are ready when asked again', async () => {
    const { run, question } = await aRun();
    const kept = keptWith(async function* (...wanted) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      yield* pieces(...wanted);
    });
    kept.limits = { ...kept.limits, patienceMs: 20 };
    const late = {
      refusal: { code: 'ALTERNATIVES_LATE', message: expect.stringMatching(/dans une minute/) },
    };
    expect(await kept.ask(ctx, run, question)).toMatchObject(late);
    kept.limits = { ...kept.limits, patienceMs: 10_000 };
    expect(must(await kept.ask(ctx, run, question))).toHaveLength(2);
  });

  it('give up a thread that comes to no end, and begin another', async () => {
    const { run, question } = await aRun();
    let stuck = true;
    const kept = keptWith(async function* (...wanted) {
      if (stuck) await new Promise(() => {});
      yield* pieces(...wanted);
    });
    kept.limits = { ...kept.limits, stuckMs: 20 };
    expect(await kept.ask(ctx, run, question)).toMatchObject({ refusal: { code: 'ALTERNATIVES_FAILED' } });
    stuck = false;
    kept.limits = { ...kept.limits, stuckMs: 10_000 };
    expect(must(await kept.ask(ctx, run, question))).toHaveLength(2);
  });
});
