import type { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import type { Id, RequestContext } from '@tdu/kernel';
import { permissionsOf } from '@tdu/accounts-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { countStatements, must } from '@tdu/testing';
import type { JobWorker } from '@tdu/platform';
import { FairnessService } from '../fairness/fairness.service.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';
import { MatchStudiesService } from './match-studies.service.js';
import { MatchStudyProcessor } from './match-study.processor.js';
import { type StudyKind, balanceOf, needsOf } from './match-study.entity.js';
import { StudyThread } from './study-thread.js';

const UNKNOWN = '01990000-0000-7000-8000-000000000000';
const STUCK = `query ($id: ID!) { poolStudy(programmeId: $id) { state progress error runOn
  mentees { waiting stuck crowded briefs { role gender language department video slots objective serves participationIds sentence } }
  mentors { waiting stuck }
  stuckPeople(role: mentee, first: 10) { totalCount pageInfo { hasNextPage } edges { node {
    participationId role relaxationCount person { id displayName }
    relaxations { opens sentence steps { rule step level words } } } } } } }`;
const ASK_STUDY = `mutation ($id: ID!) { studyPool(programmeId: $id) {
  ... on PoolStudy { id state } ... on Refusal { code message path } } }`;
const CANCEL = `mutation ($id: ID!) { cancelStudy(studyId: $id) {
  ... on PoolStudy { id state } ... on BalancePreview { id state } ... on Refusal { code message path } } }`;
const ASK_BALANCE = `mutation ($id: ID!, $steps: [Int!]!) { previewBalance(programmeId: $id, steps: $steps) {
  ... on BalancePreview { id state } ... on Refusal { code message path } } }`;
const BALANCE = `query ($id: ID!) { balancePreview(programmeId: $id) { state positions {
  waiting duos quality meanScore blendedTotal gainedCount lostCount movedCount
  waitingMatched { count mean p90 } waitingLeft { count mean p90 }
  gained { id displayName } lost { id displayName } floors { key achieved } } } }`;
const START = `mutation ($id: ID!, $waiting: Int) { startMatchRun(programmeId: $id, waiting: $waiting) {
  ... on MatchRun { id state } ... on Refusal { code path } } }`;
const FAIRNESS = `query ($id: ID!) { matchFairness(matchRunId: $id) { smallGroupsHidden note groups {
  role by key people matched rate rateInterval { low high } score scoreInterval { low high }
  rateDifference scoreDifference waitingMatched { mean p90 } waitingLeft { mean } } } }`;

/** Real: HTTP, PostgreSQL, the queue on it, the thread. */
describe('studies of a pool', () => {
  let api: Awaited<ReturnType<typeof MatchingStage.startApi>>;
  let worker: JobWorker;
  let ctx: RequestContext;
  let staff: RequestContext;
  let programmeId: Id;

  beforeAll(async () => {
    api = await MatchingStage.startApi();
    worker = await api.app.get(MatchStudyProcessor).start();
  });
  beforeEach(async () => {
    ctx = await api.app.association();
    staff = actingAs(ctx, 'coordinator');
    programmeId = await api.programme(ctx);
  });
  afterAll(async () => {
    await worker.close();
    await api.stop();
    await api.app.close();
  });

  const mentor = (about = {}) => api.person(ctx, programmeId, 'mentor', about);
  const mentee = (about = {}) => api.person(ctx, programmeId, 'mentee', about);
  const studies = () => api.app.get(MatchStudiesService);
  const until = async (kind: StudyKind) => {
    for (let i = 0; i < 400; i++) {
      const study = await studies().latest(ctx, programmeId, kind);
      if (study && ['done', 'failed'].includes(study.state)) return study;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the study of ${kind} never ended`);
  };

  it('tell why nobody fits, in the worker, with what to do and whom to recruit', async () => {
    await mentor({ gender: 'male' });
    const stuck = await mentee({ genderWish: 'female', registeredOn: '2026-01-01' });
    await mentee();
    await api.ask(staff, ASK_STUDY, { id: programmeId });
    expect(await until('needs')).toMatchObject({ state: 'done', progress: 100, error: null });
    const { data } = await api.ask(staff, STUCK, { id: programmeId });
    expect(data.poolStudy).toMatchObject({
      state: 'done',
      mentees: {
        waiting: 1,
        stuck: 1,
        crowded: 0,
        briefs: [{ gender: 'female', serves: 1, participationIds: [stuck.id] }],
      },
      mentors: { waiting: 0, stuck: 0 },
      stuckPeople: {
        totalCount: 1,
        edges: [{ node: { participationId: stuck.id, person: { id: stuck.personId } } }],
      },
    });
    const [{ node }] = (data.poolStudy as unknown as Stuck).stuckPeople.edges;
    expect(node.relaxations[0]).toMatchObject({
      opens: 1,
      steps: [{ rule: 'gender-wish', step: 'own-wish', level: 1 }],
      sentence: expect.stringContaining('recruter selon ce souhait : 1 mentor deviendrait possible.'),
    });
    const [{ sentence }] = (data.poolStudy as unknown as Stuck).mentees.briefs;
    expect(sentence).toContain('Recruter une mentore');
  });

  it('read as many statements for many stuck people as for one, and the newest replaces the one before', async () => {
    const read = async () => (await api.ask(staff, STUCK, { id: programmeId })).statements;
    await mentor({ gender: 'male' });
    await mentee({ genderWish: 'female' });
    must(await studies().studyPool(ctx, programmeId));
    const first = await until('needs');
    const one = await read();
    for (let i = 0; i < 4; i++) await mentee({ genderWish: 'female' });
    must(await studies().studyPool(ctx, programmeId));
    for (let i = 0; i < 200 && (await until('needs')).id === first.id; i++)
      await new Promise((r) => setTimeout(r, 25));
    expect(needsOf(await until('needs'))).toMatchObject({ mentees: { blocked: 5 } });
    expect(await read()).toBe(one);
    const [{ count }] = await api.app.database.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM match_study WHERE programme_id = $1`,
      [programmeId],
    );
    expect(count).toBe(1);
    expect(
      await countStatements(api.app.dataSource, () => studies().latest(ctx, programmeId, 'needs')),
    ).toBeLessThan(5);
  });

  it('show what each position of the slider would change, and a run keeps the one chosen', async () => {
    await mentor({ interests: ['cinéma', 'couture'] });
    const fits = await mentee({ interests: ['cinéma', 'couture'], registeredOn: '2026-11-20' });
    const waits = await mentee({ interests: ['couture'], registeredOn: '2024-11-20' });
    await api.ask(staff, ASK_BALANCE, { id: programmeId, steps: [100, 0, 50, 0] });
    await until('balance');
    const { data } = await api.ask(staff, BALANCE, { id: programmeId });
    expect(data.balancePreview).toMatchObject({
      state: 'done',
      positions: [
        {
          waiting: 0,
          duos: 1,
          gainedCount: 0,
          lostCount: 0,
          waitingMatched: { count: 1, mean: 1 },
          waitingLeft: { mean: 731 },
        },
        { waiting: 50 },
        {
          waiting: 100,
          duos: 1,
          gained: [{ id: waits.personId }],
          lost: [{ id: fits.personId }],
          waitingMatched: { mean: 731 },
        },
      ],
    });
    const [{ quality }] = balanceOf(await until('balance'))!.positions;
    const plain = await api.run(ctx, programmeId);
    expect(plain.run.total).toBe(quality);
    const run = must(await api.app.get(MatchRunsService).start(ctx, programmeId, 100));
    expect(run.settings.fairness).toMatchObject({ waiting: 100 });
    must(await api.app.get(MatchRunsService).cancel(ctx, run.id));
  });

  it('propose nothing, to anyone', async () => {
    await mentor();
    await mentee();
    await api.ask(staff, ASK_BALANCE, { id: programmeId, steps: [0, 100] });
    await until('balance');
    const rows = await api.app.database.sql('SELECT id FROM proposal WHERE association_id = $1', [
      ctx.associationId,
    ]);
    expect(rows).toEqual([]);
  });

  it('are one when asked twice, and refused for what is not there or makes no sense', async () => {
    const [first, second] = [
      await studies().studyPool(ctx, programmeId),
      await studies().studyPool(ctx, programmeId),
    ];
    const state = must(second).state;
    if (state !== 'done') expect(must(second).id).toBe(must(first).id);
    await until('needs');
    const steps = (id: string, values: number[]) => api.ask(staff, ASK_BALANCE, { id, steps: values });
    for (const id of [UNKNOWN, 'not an id'])
      expect((await steps(id, [0])).data.previewBalance).toMatchObject({ code: 'PROGRAMME_UNKNOWN' });
    for (const values of [[], [-1], [101], Array.from({ length: 12 }, (_, i) => i)])
      expect((await steps(programmeId, values)).data.previewBalance).toMatchObject({
        code: 'BALANCE_STEPS',
        path: ['steps'],
      });
    const out = await api.ask(staff, START, { id: programmeId, waiting: 101 });
    expect(out.data.startMatchRun).toMatchObject({ code: 'BALANCE_OUT_OF_RANGE', path: ['waiting'] });
    expect((await api.ask(staff, STUCK, { id: UNKNOWN })).data.poolStudy).toBeNull();
  });

  it('come before a run where the programme sets a minimum rate, and give it its points', async () => {
    const { currentVersion } = (await api.app.get(ProgrammesService).find(ctx, programmeId))!;
    const floor = { groups: [{ by: 'gender', key: 'female', minimumRate: 50 }] };
    await api.app.database.sql(
      `UPDATE programme_version SET sections = jsonb_set(sections, '{matching,fairness}', $2) WHERE id = $1`,
      [currentVersion.id, JSON.stringify(floor)],
    );
    await mentor({ interests: ['cinéma', 'couture'] });
    await mentee({ gender: 'male', interests: ['cinéma', 'couture'] });
    const woman = await mentee({ gender: 'female', interests: ['couture'] });
    expect(await api.app.get(MatchRunsService).runNow(ctx, programmeId)).toMatchObject({
      refusal: { code: 'BALANCE_NOT_SHOWN' },
    });
    must(await studies().previewBalance(ctx, programmeId, [0]));
    const [{ floors }] = balanceOf(await until('balance'))!.positions;
    expect(floors).toMatchObject([{ key: 'female', before: 0, matched: 1, achieved: true }]);
    const { proposals, run } = await api.run(ctx, programmeId);
    expect(proposals).toMatchObject([{ menteeParticipationId: woman.id }]);
    expect(run.certificateValid).toBe(true);
  });

  it('stop within a second when cancelled, and what an earlier one found stays shown', async () => {
    await mentor({ gender: 'male' });
    await mentee({ genderWish: 'female' });
    must(await studies().studyPool(ctx, programmeId));
    const earlier = await until('needs');
    const computing = endless();
    const { data } = await api.ask(staff, ASK_STUDY, { id: programmeId });
    const { id } = data.studyPool as unknown as { id: Id };
    await computing.begun;
    const asked = performance.now();
    const cancel = async () => (await api.ask(staff, CANCEL, { id })).data.cancelStudy;
    expect(await cancel()).toMatchObject({ id, state: 'cancelled' });
    expect(await cancel()).toMatchObject({ id, state: 'cancelled' });
    await computing.stopped;
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect((await studies().latest(ctx, programmeId, 'needs'))?.id).toBe(earlier.id);
    expect(needsOf((await studies().latest(ctx, programmeId, 'needs'))!)).toMatchObject({
      mentees: { blocked: 1 },
    });
    const over = async (studyId: string) => (await api.ask(staff, CANCEL, { id: studyId })).data.cancelStudy;
    expect(await over(earlier.id)).toMatchObject({ code: 'STUDY_OVER' });
    expect(await over(UNKNOWN)).toMatchObject({ code: 'STUDY_UNKNOWN', path: ['studyId'] });
  });

  it('of another association are not there', async () => {
    await mentee();
    must(await studies().studyPool(ctx, programmeId));
    await until('needs');
    const other = actingAs(await api.app.association('Voisine'), 'coordinator');
    expect((await api.ask(other, STUCK, { id: programmeId })).data.poolStudy).toBeNull();
    expect((await api.ask(other, ASK_STUDY, { id: programmeId })).data.studyPool).toMatchObject({
      code: 'PROGRAMME_UNKNOWN',
    });
  });

  describe('fairness of a run', () => {
    it('is measured on each run and kept with it', async () => {
      await mentor();
      await mentee({ gender: 'female' });
      await mentee({ gender: 'male', registeredOn: '2026-11-20' });
      const { run } = await api.run(ctx, programmeId);
      const { data } = await api.ask(staff, FAIRNESS, { id: run.id });
      expect(data.matchFairness).toMatchObject({
        smallGroupsHidden: false,
        note: expect.stringContaining('n’est pas une preuve'),
        groups: expect.arrayContaining([
          expect.objectContaining({
            ...{ role: 'mentee', by: null, key: 'all', people: 2, matched: 1, rate: 50 },
            ...{ rateInterval: { low: 9.5, high: 90.5 }, score: run.total },
          }),
          expect.objectContaining({ role: 'mentee', by: 'gender', key: 'male', people: 1 }),
          expect.objectContaining({ role: 'mentee', by: 'channel', key: 'not-told', people: 2 }),
          expect.objectContaining({ role: 'mentor', by: 'department', key: '75', people: 1 }),
        ]),
      });
      expect((await api.ask(staff, FAIRNESS, { id: UNKNOWN })).data.matchFairness).toBeNull();
    });

    it('shows a funder nothing of small groups', async () => {
      await mentor();
      for (let i = 0; i < 6; i++) await mentee({ gender: 'female' });
      await mentee({ gender: 'male' });
      const { run } = await api.run(ctx, programmeId);
      const actor = {
        kind: 'user' as const,
        userId: UNKNOWN,
        personId: null,
        permissions: permissionsOf(['funder']),
      };
      const shown = await api.app.get(FairnessService).of({ ...ctx, actor }, run.id);
      expect(shown).toMatchObject({ smallGroupsHidden: true, mentors: null });
      expect(shown?.mentees?.groups.gender).toEqual([]);
      expect(shown?.mentees?.groups.department).toMatchObject([{ people: 7 }]);
    });
  });
});

/** A study that never ends by itself: its thread computes until it is stopped. */
function endless() {
  let [begin, stop] = [() => {}, () => {}];
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  jest.spyOn(StudyThread.prototype, 'study').mockImplementationOnce(function (this: StudyThread) {
    begin();
    const { worker } = this as unknown as { worker: Worker };
    return new Promise((_, reject) => {
      worker.removeAllListeners('exit');
      worker.on('exit', () => [stop(), reject(new Error('stopped'))]);
    });
  });
  return { begun, stopped };
}

interface Stuck {
  stuckPeople: { edges: { node: { relaxations: { sentence: string }[] } }[] };
  mentees: { briefs: { sentence: string }[] };
}
