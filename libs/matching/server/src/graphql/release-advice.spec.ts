import { type Id, type RequestContext, addDays } from '@tdu/kernel';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { must } from '@tdu/testing';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';

const ADVICE = `query ($id: ID!) { matchRun(id: $id) { proposals(first: 50) { edges { node {
  state releaseAdvice { advice code reason agreeing futures expectedGain } } } } } }`;
const RELEASE = `mutation ($id: ID!) { releaseProposals(matchRunId: $id) { ... on ReleasedProposals { count } } }`;
const film = { interests: ['cinéma', 'lecture'] };
const sport = { interests: ['football', 'natation'] };

/** Real: HTTP, Apollo, PostgreSQL, the worker thread. */
describe('the release advice of drafts', () => {
  let api: Awaited<ReturnType<typeof MatchingStage.startApi>>;
  let ctx: RequestContext;
  let staff: RequestContext;
  let programmeId: Id;

  beforeAll(async () => {
    api = await MatchingStage.startApi();
  });
  beforeEach(async () => {
    ctx = await api.app.association();
    staff = actingAs(ctx, 'coordinator');
    programmeId = await api.programme(ctx);
  });
  afterAll(async () => {
    await api.stop();
    await api.app.close();
  });

  /** Gives the programme release settings, as its editor would. */
  async function withRelease(release: object) {
    const { currentVersion } = (await api.app.get(ProgrammesService).find(ctx, programmeId))!;
    const json = JSON.stringify({ ...(currentVersion.sections.matching as object), release });
    const draft = { programmeId, basedOn: currentVersion.id, sections: [{ name: 'matching', json }] };
    return must(await api.app.get(ProgrammeVersions).publish(ctx, draft));
  }

  /** Two who fit badly, and six weeks in which those came who would have suited them, placed at once. */
  async function poorPair() {
    for (const days of [3, 10, 17, 24, 31, 38]) {
      const registeredOn = addDays('2026-11-21', -days);
      await api.person(ctx, programmeId, 'mentor', { ...film, registeredOn });
      await api.person(ctx, programmeId, 'mentee', { ...sport, registeredOn });
    }
    await api.ask(staff, RELEASE, { id: (await api.run(ctx, programmeId)).run.id });
    await api.person(ctx, programmeId, 'mentor', { ...sport, registeredOn: '2026-11-21' });
    await api.person(ctx, programmeId, 'mentee', { ...film, registeredOn: '2026-11-21' });
    return (await api.run(ctx, programmeId)).run.id;
  }

  const advice = async (id: Id, reader = staff) => {
    const { data } = await api.ask(reader, ADVICE, { id });
    const { proposals } = data.matchRun as { proposals: { edges: { node: Record<string, unknown> }[] } };
    return proposals.edges.map(({ node }) => node);
  };

  it('is to release all where the programme holds nothing back', async () => {
    const [{ releaseAdvice }] = await advice(await poorPair());
    expect(releaseAdvice).toMatchObject({
      advice: 'announce',
      code: 'no-policy',
      reason: 'Annoncer : ce programme ne retient aucune proposition.',
    });
  });

  it('comes from the run with its figures and its sentence; the team may release all the same', async () => {
    await withRelease({ horizonDays: 14 });
    const id = await poorPair();
    const [{ state, releaseAdvice }] = await advice(id);
    expect(state).toBe('draft');
    expect(releaseAdvice).toMatchObject({ advice: 'hold', code: 'better-expected', futures: 2 });
    expect((releaseAdvice as { reason: string }).reason).toMatch(/^Retenir : .* au moins \d+ points/);
    const { data } = await api.ask(staff, RELEASE, { id });
    expect(data.releaseProposals).toEqual({ count: 1 });
    expect(await advice(id)).toEqual([{ state: 'released', releaseAdvice: null }]);
  });

  it('is refused to a programme whose settings make no sense, with what is wrong', async () => {
    const { currentVersion } = (await api.app.get(ProgrammesService).find(ctx, programmeId))!;
    const json = JSON.stringify({
      ...(currentVersion.sections.matching as object),
      release: { hastePoints: -1 },
    });
    const refused = await api.app.get(ProgrammeVersions).publish(ctx, {
      programmeId,
      basedOn: currentVersion.id,
      sections: [{ name: 'matching', json }],
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'SECTION_INVALID' } });
  });
});
