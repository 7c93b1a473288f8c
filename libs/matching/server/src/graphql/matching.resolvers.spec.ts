import type { Id, RequestContext } from '@tdu/kernel';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';

const RUN = `query ($id: ID!, $first: Int) { matchRun(id: $id) {
  id state progress runOn total pairCount unmatchedCount certificateValid error createdAt inputsHash resultHash
  proposals(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
    id state score releasedAt mentor { id displayName } mentee { id displayName }
    programme { id name currentVersion { number } } mentorAnswer menteeAnswer mentorReason menteeReason
    summary explanation { criterion label points maxPoints verdict sentence fullSentence } } } }
  unmatched(first: $first) { totalCount edges { node {
    id role person { id displayName } reasons { code label count alone sentence } } } } } }`;
const LIST = `query ($programmeId: ID!, $state: ProposalState) {
  matchRuns(programmeId: $programmeId) { totalCount edges { node { id state } } }
  proposals(programmeId: $programmeId, state: $state) { totalCount edges { node { id state } } } }`;
const MINE = `{ myProposals { id state summary mentorAnswer menteeAnswer mentorReason menteeReason
  commonGround { criterion sentence } } }`;
const RELEASE = `mutation ($id: ID!) { releaseProposals(matchRunId: $id) {
  ... on ReleasedProposals { count withdrawnCount } ... on Refusal { code message path } } }`;
const ANSWER = `mutation ($id: ID!, $side: ParticipantRole, $answer: ProposalAnswer!, $reason: String) {
  answerProposal(proposalId: $id, side: $side, answer: $answer, reason: $reason) {
    ... on Proposal { id state } ... on Refusal { code message path } } }`;

/** Real: HTTP, Apollo, PostgreSQL, the worker thread. */
describe('matching over GraphQL', () => {
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

  async function pairs(number: number) {
    const people: { mentor: Id; mentee: Id }[] = [];
    for (let i = 0; i < number; i++) {
      const mentor = await api.person(ctx, programmeId, 'mentor');
      const mentee = await api.person(ctx, programmeId, 'mentee');
      people.push({ mentor: mentor.personId, mentee: mentee.personId });
    }
    return people;
  }

  it('shows a run with its proofs, its pairs and why each scores so, adding up', async () => {
    const [{ mentor, mentee }] = await pairs(1);
    const { run } = await api.run(ctx, programmeId);
    const { data } = await api.ask(staff, RUN, { id: run.id, first: 10 });
    expect(data.matchRun).toMatchObject({
      state: 'done',
      runOn: '2026-11-21',
      certificateValid: true,
      pairCount: 1,
    });
    const [{ node }] = (data.matchRun as { proposals: { edges: { node: Node }[] } }).proposals.edges;
    expect(node).toMatchObject({ state: 'draft', mentor: { id: mentor }, mentee: { id: mentee } });
    expect(node.explanation).toHaveLength(9);
    expect(node.explanation.reduce((sum, { points }) => sum + points, 0)).toBe(node.score);
    expect(node.summary).toEqual([
      expect.stringMatching(/^Pour : Territoire \(/),
      expect.stringMatching(/^Contre : /),
      expect.stringMatching(/^À préciser : /),
    ]);
    expect(node.explanation[0]).toMatchObject({
      label: 'Centres d’intérêt',
      sentence: 'Cinéma',
      fullSentence: 'Centres d’intérêt : cinéma, 110 points sur 220.',
    });
  });

  it('shows who is left and the rules that stood in the way', async () => {
    await api.person(ctx, programmeId, 'mentor', { gender: 'male' });
    await api.person(ctx, programmeId, 'mentee', { genderWish: 'female' });
    const { run } = await api.run(ctx, programmeId);
    const { data } = await api.ask(staff, RUN, { id: run.id });
    expect(data.matchRun).toMatchObject({
      unmatched: {
        totalCount: 2,
        edges: [
          {
            node: {
              role: 'mentee',
              reasons: [
                {
                  code: 'gender-wish',
                  count: 1,
                  alone: 1,
                  sentence:
                    'Souhait d’une femme ou d’un homme : écarte 1 mentor sur 1, dont 1 pour cette seule raison.',
                },
              ],
            },
          },
          { node: { role: 'mentor' } },
        ],
      },
    });
  });

  it('takes as many statements for ten pairs as for one', async () => {
    await pairs(1);
    const first = { id: (await api.run(ctx, programmeId)).run.id, first: 50 };
    // The version in use is read once in the life of a process.
    await api.ask(staff, RUN, first);
    const one = await api.ask(staff, RUN, first);
    await pairs(9);
    const ten = await api.ask(staff, RUN, { id: (await api.run(ctx, programmeId)).run.id, first: 50 });
    expect((ten.data.matchRun as { pairCount: number }).pairCount).toBe(10);
    expect(ten.statements).toBe(one.statements);
  });

  it('carries a proposal from draft to consent, and tells each person only what is theirs', async () => {
    const [{ mentor, mentee }] = await pairs(1);
    const { run, proposals } = await api.run(ctx, programmeId);
    const { id } = proposals[0];
    expect((await api.ask(staff, RELEASE, { id: run.id })).data.releaseProposals).toEqual({
      count: 1,
      withdrawnCount: 0,
    });
    const asMentor = actingAs(ctx, 'mentor', mentor);
    await api.ask(asMentor, ANSWER, { id, answer: 'yes', reason: 'avec joie' });
    const mine = (await api.ask(actingAs(ctx, 'mentee', mentee), MINE)).data
      .myProposals as unknown as object[];
    expect(mine).toMatchObject([{ id, state: 'released', mentorAnswer: null, mentorReason: null }]);
    expect(JSON.stringify(mine)).not.toMatch(/french|waiting|"age"|Contre|À préciser/);
    const done = await api.ask(actingAs(ctx, 'mentee', mentee), ANSWER, { id, answer: 'yes' });
    expect(done.data.answerProposal).toEqual({ id, state: 'accepted' });
    const list = await api.ask(staff, LIST, { programmeId, state: 'accepted' });
    expect(list.data).toMatchObject({
      matchRuns: { totalCount: 1 },
      proposals: { totalCount: 1, edges: [{ node: { id } }] },
    });
  });

  it('answers with refusals that say what to do', async () => {
    const nothing = await api.ask(staff, RELEASE, { id: 'nothing' });
    expect(nothing.data.releaseProposals).toMatchObject({
      code: 'NOTHING_TO_RELEASE',
      path: ['proposalIds'],
    });
    const start = `mutation ($id: ID!) { startMatchRun(programmeId: $id) { ... on MatchRun { id } ... on Refusal { code } } }`;
    expect((await api.ask(staff, start, { id: 'x' })).data.startMatchRun).toEqual({
      code: 'PROGRAMME_UNKNOWN',
    });
    expect((await api.ask(staff, RUN, { id: 'x' })).data.matchRun).toBeNull();
  });
});

interface Node {
  readonly score: number;
  readonly explanation: { points: number }[];
  readonly summary: string[];
}
