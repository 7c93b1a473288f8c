import type { Id, RequestContext } from '@tdu/kernel';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';

const PERSON = '{ displayName id }';
const ALTERNATIVES = `{ score costInPoints costAtLeast exact sentence summary mentor ${PERSON} mentee ${PERSON}
  explanation { criterion label points maxPoints verdict sentence fullSentence }
  waiting { role person ${PERSON} } changes { mentee ${PERSON} from ${PERSON} to ${PERSON} } }`;
const RUN = `query ($id: ID!, $side: ParticipantRole!, $first: Int) { matchRun(id: $id) {
  proposals { edges { node { id mentor { id } mentee { id } alternatives(side: $side, first: $first) ${ALTERNATIVES} } } }
  unmatched { edges { node { role person { id } alternatives(first: $first) ${ALTERNATIVES} } } } } }`;
const ONE = `query ($run: ID!, $proposal: ID!, $left: ID!) { matchRun(id: $run) {
  proposal(id: $proposal) { alternatives(side: mentor) { mentee ${PERSON} } }
  unmatchedOne(id: $left) { alternatives { mentee ${PERSON} } } } }`;
const IDS = `query ($id: ID!) { matchRun(id: $id) {
  proposals { edges { node { id } } } unmatched { edges { node { id } } } } }`;
const MINE = `{ myProposals { id alternatives(side: mentor) { score } } }`;
const RELEASE = `mutation ($id: ID!) { releaseProposals(matchRunId: $id) { ... on ReleasedProposals { count } } }`;

interface Person {
  readonly id: Id;
}
interface Shown {
  readonly score: number;
  readonly costInPoints: number;
  readonly mentor: Person;
  readonly mentee: Person;
  readonly waiting: { role: string; person: Person }[];
  readonly changes: { mentee: Person; from: Person | null; to: Person | null }[];
  readonly explanation: { points: number }[];
  readonly summary: string[];
}
interface Ids {
  readonly proposals: { edges: { node: Person }[] };
  readonly unmatched: { edges: { node: Person }[] };
}
interface Run {
  readonly proposals: { edges: { node: { mentor: Person; mentee: Person; alternatives: Shown[] } }[] };
  readonly unmatched: { edges: { node: { person: Person; alternatives: Shown[] } }[] };
}

/** Real: HTTP, Apollo, PostgreSQL, both worker threads. */
describe('alternatives over GraphQL', () => {
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

  const person = async (role: 'mentor' | 'mentee', department: string) =>
    (await api.person(ctx, programmeId, role, { department })).personId;

  async function shown(side: 'mentor' | 'mentee', as: RequestContext = staff): Promise<Run> {
    const { run } = await api.run(ctx, programmeId);
    const { data } = await api.ask(as, RUN, { id: run.id, side, first: 5 });
    return data.matchRun as unknown as Run;
  }

  it('shows the other mentors for a mentee, what each costs everyone, and who would change', async () => {
    const [near, far] = [await person('mentor', '75'), await person('mentor', '93')];
    const [parisian, northerner] = [await person('mentee', '75'), await person('mentee', '93')];
    const { proposals } = await shown('mentee');
    const { node } = proposals.edges.find((edge) => edge.node.mentee.id === parisian)!;
    expect(node.alternatives).toHaveLength(1);
    const [swap] = node.alternatives;
    expect(swap).toMatchObject({
      mentor: { id: far },
      mentee: { id: parisian },
      exact: true,
      waiting: [],
      sentence: expect.stringMatching(
        /^Ce choix coûte \d+ points à l’ensemble : personne n’attendrait de plus et /,
      ),
    });
    expect(swap.costInPoints).toBeGreaterThan(0);
    expect(swap.explanation.reduce((sum, { points }) => sum + points, 0)).toBe(swap.score);
    expect(swap.summary[0]).toMatch(/^Pour : .*Territoire \(départements voisins\)/);
    expect(swap.changes).toHaveLength(2);
    expect(swap.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          mentee: expect.objectContaining({ id: northerner }),
          from: expect.objectContaining({ id: far }),
          to: expect.objectContaining({ id: near }),
        }),
      ]),
    );
  });

  it('shows what serving someone left would cost, and who would wait instead', async () => {
    const mentor = await person('mentor', '75');
    const parisian = await person('mentee', '75');
    const northerner = await person('mentee', '93');
    const { proposals, unmatched } = await shown('mentor');
    const instead = {
      mentor: { id: mentor },
      mentee: { id: northerner },
      waiting: [{ role: 'mentee', person: { id: parisian } }],
    };
    expect(unmatched.edges[0].node).toMatchObject({ person: { id: northerner }, alternatives: [instead] });
    expect(proposals.edges[0].node.alternatives).toMatchObject([instead]);
  });

  it('asks for one proposal or one person left alone, of that run and no other', async () => {
    await Promise.all([person('mentor', '75'), person('mentee', '75'), person('mentee', '93')]);
    const { run } = await api.run(ctx, programmeId);
    const ids = (await api.ask(staff, IDS, { id: run.id })).data.matchRun as unknown as Ids;
    const [proposal, left] = [ids.proposals, ids.unmatched].map(({ edges }) => edges[0].node.id);
    const { data } = await api.ask(staff, ONE, { run: run.id, proposal, left });
    expect(data.matchRun).toMatchObject({
      proposal: { alternatives: [{}] },
      unmatchedOne: { alternatives: [{}] },
    });
    const next = await api.run(ctx, programmeId);
    const none = { proposal: null, unmatchedOne: null };
    expect((await api.ask(staff, ONE, { run: next.run.id, proposal, left })).data.matchRun).toEqual(none);
    const unreadable = { run: run.id, proposal: 'x', left: 'x' };
    expect((await api.ask(staff, ONE, unreadable)).data.matchRun).toEqual(none);
  });

  it('takes no more statements for many proposals than for one, the run once read', async () => {
    const ask = async (pairs: number) => {
      for (let i = 0; i < pairs; i++) await Promise.all([person('mentor', '75'), person('mentee', '75')]);
      const { run } = await api.run(ctx, programmeId);
      const variables = { id: run.id, side: 'mentee', first: 3 };
      await api.ask(staff, RUN, variables);
      return (await api.ask(staff, RUN, variables)).statements;
    };
    expect(await ask(5)).toBe(await ask(2));
  });

  it('keeps two runs apart, and reads a third in the place of the one not asked for longest', async () => {
    await Promise.all([person('mentor', '75'), person('mentee', '75')]);
    for (const [count, department] of ['92', '93', '94'].entries()) {
      await person('mentee', department);
      const { proposals } = await shown('mentor');
      expect(proposals.edges[0].node.alternatives).toHaveLength(count + 1);
    }
  });

  it('shows none to the two people themselves', async () => {
    const [mentor] = [await person('mentor', '75'), await person('mentor', '93')];
    await Promise.all([person('mentee', '75'), person('mentee', '93')]);
    const { run } = await api.run(ctx, programmeId);
    await api.ask(staff, RELEASE, { id: run.id });
    const { data } = await api.ask(actingAs(ctx, 'mentor', mentor), MINE);
    expect(data.myProposals).toMatchObject([{ alternatives: [] }]);
  });
});
