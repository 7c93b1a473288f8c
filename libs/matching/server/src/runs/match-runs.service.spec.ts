import { deflateSync, inflateSync } from 'node:zlib';
import type { Id, RequestContext } from '@tdu/kernel';
import { ListOrder } from '@tdu/platform';
import { countStatements, must } from '@tdu/testing';
import { PairHistoryRegistry } from '../pool/pair-history.js';
import { MatchingStage } from '../testing/matching-stage.js';
import { MatchRunProcessor } from './match-run.processor.js';
import { MatchRunsReader } from './match-runs.reader.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunReplay } from './run-replay.js';

const UNKNOWN = '01990000-0000-7000-8000-000000000000';

/** Real: PostgreSQL, the queue on it, the worker thread. Faked: the part that keeps duos. */
describe('a match run', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let programmeId: Id;
  let runs: MatchRunsService;

  beforeAll(async () => {
    stage = await MatchingStage.start();
    runs = stage.app.get(MatchRunsService);
  });
  beforeEach(async () => {
    ctx = await stage.app.association();
    programmeId = await stage.programme(ctx);
  });
  afterAll(() => stage.app.close());

  /** Changes a kept piece behind everyone's back. */
  const retouch = async (runId: Id, list: string, change: (items: string) => string) => {
    const of = [runId, list];
    const sql = 'SELECT content FROM match_run_piece WHERE match_run_id = $1 AND list = $2';
    const [{ content }] = await stage.app.database.sql<{ content: Buffer }>(sql, of);
    const changed = deflateSync(change(inflateSync(content).toString()));
    await stage.app.database.sql(
      'UPDATE match_run_piece SET content = $3 WHERE match_run_id = $1 AND list = $2',
      [...of, changed],
    );
  };
  const mentor = (about = {}) => stage.person(ctx, programmeId, 'mentor', about);
  const mentee = (about = {}) => stage.person(ctx, programmeId, 'mentee', about);
  const until = async (id: Id, ...states: string[]) => {
    for (let i = 0; i < 400; i++) {
      const run = await stage.app.get(MatchRunsReader).one(ctx, id);
      if (run && states.includes(run.state)) return run;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`run ${id} never was ${states.join(' or ')}`);
  };

  it('proposes the pairs of the optimum as drafts, explained, and keeps the proof', async () => {
    const [m, e] = [await mentor(), await mentee()];
    const { run, proposals } = await stage.run(ctx, programmeId);
    expect(run).toMatchObject({
      state: 'done',
      progress: 100,
      pairCount: 1,
      unmatchedCount: 0,
      certificateValid: true,
    });
    expect(proposals).toMatchObject([
      { state: 'draft', mentorParticipationId: m.id, menteeParticipationId: e.id, score: run.total },
    ]);
    const points = proposals[0].explanation.parts.reduce((sum, part) => sum + part.points, 0);
    expect(points).toBe(proposals[0].score);
  });

  it('takes the place of the drafts that an earlier run left', async () => {
    await mentor();
    await mentee();
    const first = await stage.run(ctx, programmeId);
    const second = await stage.run(ctx, programmeId);
    const page = await stage.app.get(MatchRunsReader).proposals({ ...ctx }, first.run.id, { first: 10 });
    expect(page.edges.map(({ node }) => node.state)).toEqual(['withdrawn']);
    expect(second.proposals).toMatchObject([{ state: 'draft' }]);
  });

  it('tells for each person left what stood in the way', async () => {
    await mentor({ screeningMissing: ['all'] });
    const alone = await mentee({ genderWish: 'female' });
    const { proposals, unmatched } = await stage.run(ctx, programmeId);
    expect(proposals).toEqual([]);
    expect(unmatched.map(({ role }) => role)).toEqual(['mentee', 'mentor']);
    expect(unmatched[0]).toMatchObject({ participationId: alone.id });
    expect(unmatched[0].reasons).toContainEqual(expect.objectContaining({ rule: 'screening', blocked: 1 }));
    expect(unmatched[1].reasons).toMatchObject([{ kind: 'self', rule: 'screening' }]);
  });

  it('replays to the same bytes after everything has changed', async () => {
    for (let i = 0; i < 6; i++) await mentor({ capacity: 1 + (i % 2), birthDate: `19${60 + i}-03-01` });
    for (let i = 0; i < 8; i++) await mentee({ department: i % 2 ? '93' : '59' });
    const { run } = await stage.run(ctx, programmeId);
    await stage.app.database.sql(`UPDATE participation SET interests = '{échecs}', availability = '{}'`);
    await stage.app.database.sql(`UPDATE programme SET name = name || ' (changé)'`);
    const replay = must(await stage.app.get(RunReplay).replay(ctx, run.id));
    expect(replay).toMatchObject({ identical: true, certificateValid: true, inputsHash: run.inputsHash });
    expect(replay.replayedResultHash).toBe(run.resultHash);
  });

  it('does not replay to the same bytes when someone touched what was kept', async () => {
    await mentor();
    await mentee();
    const { run } = await stage.run(ctx, programmeId);
    await retouch(run.id, 'pairs', (items) => items.replace(/"score":\d+/, '"score":1'));
    expect(must(await stage.app.get(RunReplay).replay(ctx, run.id))).toMatchObject({
      identical: false,
      difference: expect.stringMatching(
        /^paires, n° 1 \(participation .*\), score : conservé 1, recalculé \d+$/,
      ),
    });
  });

  it('has its inputs fingerprinted too', async () => {
    await mentor();
    await mentee();
    const { run } = await stage.run(ctx, programmeId);
    await retouch(run.id, 'pool', (items) => items.replace('"video":true', '"video":false'));
    const { difference } = must(await stage.app.get(RunReplay).replay(ctx, run.id));
    expect(difference).toMatch(/^empreinte du vivier et des réglages : /);
  });

  it('knows the duos of the part above: places taken, and pairs that were one before', async () => {
    const [m, e, other] = [await mentor(), await mentee(), await mentee()];
    const pair = (of: { id: Id; personId: Id }) => ({
      mentorParticipationId: m.id,
      menteeParticipationId: of.id,
      mentorPersonId: m.personId,
      menteePersonId: of.personId,
    });
    const registry = stage.app.get(PairHistoryRegistry);
    registry.register({
      openDuosOf: async () => 0,
      openPairs: async () => [],
      pastPairs: async () => [pair(e)],
      heldBack: async () => new Set(),
    });
    expect((await stage.run(ctx, programmeId)).proposals).toMatchObject([
      { menteeParticipationId: other.id },
    ]);
    registry.register({
      openDuosOf: async () => 0,
      openPairs: async () => [pair(e)],
      pastPairs: async () => [pair(e)],
      heldBack: async () => new Set(),
    });
    const { proposals, unmatched } = await stage.run(ctx, programmeId);
    expect(proposals).toEqual([]);
    expect(unmatched.map(({ participationId }) => participationId)).toEqual([other.id]);
    registry.register({
      openDuosOf: async () => 0,
      openPairs: async () => [],
      pastPairs: async () => [],
      heldBack: async () => new Set(),
    });
  });

  it('of the second preset asks for mentors of fifty and more', async () => {
    const job = await stage.programme(ctx, 'duo-for-a-job');
    await stage.person(ctx, job, 'mentor', { birthDate: '1990-01-01' });
    const elder = await stage.person(ctx, job, 'mentor', { birthDate: '1960-01-01' });
    const young = await stage.person(ctx, job, 'mentee', { birthDate: '2000-01-01' });
    const { proposals } = await stage.run(ctx, job);
    expect(proposals).toMatchObject([{ mentorParticipationId: elder.id, menteeParticipationId: young.id }]);
  });

  it('is refused for a programme that is not there', async () => {
    for (const id of [UNKNOWN, 'not an id']) {
      expect(await runs.start(ctx, id)).toMatchObject({ ok: false, refusal: { code: 'PROGRAMME_UNKNOWN' } });
    }
  });

  it('starts once when the button is pressed twice, and can be cancelled', async () => {
    const first = must(await runs.start(ctx, programmeId));
    expect(await runs.start(ctx, programmeId)).toMatchObject({
      ok: false,
      refusal: { code: 'RUN_IN_PROGRESS' },
    });
    expect(must(await runs.cancel(ctx, first.id)).state).toBe('cancelled');
    expect(await runs.cancel(ctx, first.id)).toMatchObject({ ok: false, refusal: { code: 'RUN_OVER' } });
    const second = must(await runs.start(ctx, programmeId));
    must(await runs.cancel(ctx, second.id));
  });

  it('goes through the queue to its end, and a cancelled one is left alone', async () => {
    await mentor();
    await mentee();
    const cancelled = must(await runs.start(ctx, programmeId));
    must(await runs.cancel(ctx, cancelled.id));
    const wanted = must(await runs.start(ctx, programmeId));
    const worker = await stage.app.get(MatchRunProcessor).start();
    expect(await until(wanted.id, 'done', 'failed')).toMatchObject({
      state: 'done',
      pairCount: 1,
      progress: 100,
    });
    expect((await stage.app.get(MatchRunsReader).one(ctx, cancelled.id))?.state).toBe('cancelled');
    await worker.close();
  });

  it('shows runs with their proposals in as many statements for three as for one', async () => {
    await mentor();
    await mentee();
    const read = async () => {
      const fresh = { ...ctx };
      const reader = stage.app.get(MatchRunsReader);
      const page = await reader.page(fresh, { programmeId }, { first: 10 });
      const ids = page.edges.map(({ node }) => node.id);
      await Promise.all(
        ids.flatMap((id) => [reader.proposals(fresh, id, { first: 5 }), reader.unmatched(fresh, id, {})]),
      );
      return ids.length;
    };
    await stage.run(ctx, programmeId);
    const inState = (state: 'done' | 'failed') =>
      stage.app.get(MatchRunsReader).page(ctx, { programmeId, state }, { order: ListOrder.oldest });
    expect([(await inState('done')).totalCount, (await inState('failed')).totalCount]).toEqual([1, 0]);
    const one = await countStatements(stage.app.dataSource, read);
    await stage.run(ctx, programmeId);
    await stage.run(ctx, programmeId);
    expect(await read()).toBe(3);
    expect(await countStatements(stage.app.dataSource, read)).toBe(one);
  });

  it('pages its proposals without loss', async () => {
    for (let i = 0; i < 5; i++) {
      await mentor({ birthDate: `19${60 + i}-01-01` });
      await mentee();
    }
    const { run, proposals } = await stage.run(ctx, programmeId);
    const seen: Id[] = [];
    for (let after: string | undefined; ;) {
      const page = await stage.app.get(MatchRunsReader).proposals({ ...ctx }, run.id, { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      expect(page.totalCount).toBe(5);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor ?? undefined;
    }
    expect(seen).toEqual(proposals.map(({ id }) => id));
  });

  it('of another association is not there', async () => {
    await mentor();
    await mentee();
    const { run } = await stage.run(ctx, programmeId);
    const other = await stage.app.association('Voisine');
    expect(await stage.app.get(MatchRunsReader).one(other, run.id)).toBeNull();
    expect((await stage.app.get(MatchRunsReader).proposals(other, run.id, {})).edges).toEqual([]);
    expect(await stage.app.get(RunReplay).replay(other, run.id)).toMatchObject({
      refusal: { code: 'RUN_UNKNOWN' },
    });
  });
});
