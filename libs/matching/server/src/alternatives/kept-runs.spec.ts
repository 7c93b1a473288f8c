import { type RequestContext, newId } from '@tdu/kernel';
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
      [...runs, ...runs].map(({ run, question }) => kept.ask(ctx, run, question)),
    );
    for (const [k, found] of answers.entries()) {
      const { participationId } = runs[k % 3].question.person;
      expect(found.map((one) => one.mentorParticipationId)).toEqual([participationId, participationId]);
    }
  });

  it('have nothing to say about a run of which nothing was kept', async () => {
    const { run, question } = await aRun();
    expect(await stage.app.get(KeptRuns).ask(ctx, { ...run, id: newId() }, question)).toEqual([]);
  });

  it('are read anew after a reading that failed half-way', async () => {
    const { run, question } = await aRun();
    const pieces = stage.app.get(RunPieces);
    let failing = true;
    const list: RunPieces['list'] = async function* (...wanted) {
      yield* pieces.list(...wanted);
      if (failing) throw new Error('the database went away');
    };
    const kept = new KeptRuns({ list } as RunPieces);
    await expect(kept.ask(ctx, run, question)).rejects.toThrow('the database went away');
    failing = false;
    expect(await kept.ask(ctx, run, question)).toHaveLength(2);
    await kept.onModuleDestroy();
  });
});
