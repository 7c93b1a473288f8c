import type { RequestContext } from '@tdu/kernel';
import { SHARED_FACTS, type SharedFact } from '@tdu/matching-domain';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { must } from '@tdu/testing';
import { SharedFactsService } from '../proposals/shared-facts.service.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';

const SHOWN = `{ mentor { displayName } mentee { displayName } score summary
  explanation { criterion points maxPoints verdict sentence fullSentence }
  commonGround { criterion sentence } mentorFacts { label value } menteeFacts { label value }
  releaseAdvice { expectedGain } alternatives(side: mentee) { score costInPoints } }`;
const MINE = `{ myProposals ${SHOWN} }`;
const THEIRS = `query ($programmeId: ID!) { proposals(programmeId: $programmeId) { edges { node ${SHOWN} } } }`;
const EVERYTHING = [...SHARED_FACTS];

/** Real: PostgreSQL, GraphQL. What the two people read of each other before they said yes. */
describe('a proposal', () => {
  let stage: Awaited<ReturnType<typeof MatchingStage.startApi>>;

  beforeAll(async () => {
    stage = await MatchingStage.startApi();
  });
  afterAll(async () => {
    await stage.stop();
    await stage.app.close();
  });

  /** What the mentee reads under these rules of visibility. */
  async function read(visibility?: object, agreed?: SharedFact[]): Promise<Record<string, never>> {
    const { ctx, menteeId } = await released(visibility, agreed);
    const { data } = await stage.ask(actingAs(ctx, 'mentee', menteeId), MINE);
    return (data.myProposals as never[])[0];
  }

  /** Two pairs of which every one could be the other's, put to the four. */
  async function released(visibility?: object, agreed: SharedFact[] = EVERYTHING) {
    const ctx: RequestContext = await stage.app.association();
    const programmeId = await stage.programme(ctx);
    if (visibility) await publish(ctx, programmeId, visibility);
    const people = [];
    for (const department of ['75', '93'])
      for (const role of ['mentor', 'mentee'] as const)
        people.push(await stage.person(ctx, programmeId, role, { department }));
    const facts = stage.app.get(SharedFactsService);
    for (const { id } of people) must(await facts.set(ctx, id, agreed));
    const { run } = await stage.run(ctx, programmeId);
    must(await stage.app.get(ProposalsService).release(ctx, run.id));
    return { ctx, programmeId, mentorId: people[0].personId, menteeId: people[1].personId };
  }

  async function publish(ctx: RequestContext, programmeId: string, visibility: object): Promise<void> {
    const { currentVersion } = (await stage.app.get(ProgrammesService).find(ctx, programmeId))!;
    const sections = [{ name: 'visibility', json: JSON.stringify(visibility) }];
    const draft = { programmeId, basedOn: currentVersion.id, sections };
    must(await stage.app.get(ProgrammeVersions).publish(ctx, draft));
  }

  it('tells what the two have in common and both names, where the programme and the two say nothing else', async () => {
    const { mentor, mentee, commonGround } = await read();
    expect(mentor).toMatchObject({ displayName: expect.stringMatching(/^Nora \w+/) });
    expect(mentee).toMatchObject({ displayName: expect.stringMatching(/^Hala \w+/) });
    expect(commonGround).toEqual(
      expect.arrayContaining([
        { criterion: 'availability', sentence: 'Samedi matin' },
        { criterion: 'territory', sentence: 'Même département ou départements voisins' },
      ]),
    );
  });

  it('tells the given name alone, and nothing in common, where nobody agreed to show more', async () => {
    const { mentor, mentorFacts, commonGround } = await read(undefined, []);
    expect(mentor).toEqual({ displayName: 'Nora' });
    expect([mentorFacts, commonGround]).toEqual([[], []]);
  });

  it('tells what each agreed to show, in words', async () => {
    const { mentor, mentorFacts, menteeFacts } = await read(undefined, ['interests', 'department']);
    expect(mentor).toEqual({ displayName: 'Nora' });
    expect(mentorFacts).toEqual([
      { label: 'Centres d’intérêt', value: 'cinéma' },
      { label: 'Département', value: 'Paris' },
    ]);
    expect(menteeFacts).toEqual(mentorFacts);
  });

  it('lets each of the two read again what was agreed to, known or not, and nobody else', async () => {
    const { ctx, mentorId, programmeId } = await released(undefined, ['sector', 'commune']);
    const agreed = '{ ownSharedFacts mentorFacts { label } menteeFacts { label } }';
    const mine = await stage.ask(actingAs(ctx, 'mentor', mentorId), `{ myProposals ${agreed} }`);
    const nothingKnown = { mentorFacts: [], menteeFacts: [] };
    expect(mine.data.myProposals).toEqual([{ ownSharedFacts: ['sector', 'commune'], ...nothingKnown }]);
    const list = `query ($programmeId: ID!) { proposals(programmeId: $programmeId) { edges { node ${agreed} } } }`;
    const { data } = await stage.ask(actingAs(ctx, 'coordinator', null), list, { programmeId });
    for (const { node } of (data as unknown as Lists).proposals!.edges)
      expect(node).toEqual({ ownSharedFacts: [], ...nothingKnown });
  });

  it('tells less where the programme says so: the given name of the other, and one thing in common', async () => {
    const shared = { proposal: ['availability'], names: { proposal: 'given' } };
    const { mentor, mentee, commonGround } = await read(shared);
    expect(mentor).toEqual({ displayName: 'Nora' });
    expect(mentee).toMatchObject({ displayName: expect.stringMatching(/^Hala \w+/) });
    expect(commonGround).toEqual([{ criterion: 'availability', sentence: 'Samedi matin' }]);
  });

  const NOTHING_OF_THE_TEAM = {
    score: null,
    explanation: [],
    summary: [],
    releaseAdvice: null,
    alternatives: [],
  };
  const ALL_OF_THE_TEAM = {
    score: expect.any(Number),
    explanation: expect.arrayContaining([expect.objectContaining({ points: expect.any(Number) })]),
    summary: [expect.stringMatching(/^Pour : /), expect.any(String), expect.any(String)],
    releaseAdvice: null,
    alternatives: [expect.objectContaining({ costInPoints: expect.any(Number) })],
  };
  it.each([
    ['mentor', NOTHING_OF_THE_TEAM],
    ['mentee', NOTHING_OF_THE_TEAM],
    ['coordinator', ALL_OF_THE_TEAM],
  ] as const)('gives score, points, costs and other choices to the team alone: %s', async (role, read) => {
    const { ctx, programmeId, mentorId, menteeId } = await released();
    const own = { mentor: mentorId, mentee: menteeId, coordinator: null }[role];
    const operation = role === 'coordinator' ? THEIRS : MINE;
    const { data } = await stage.ask(actingAs(ctx, role, own), operation, { programmeId });
    const { proposals, myProposals } = data as unknown as Lists;
    const shown = myProposals ?? proposals!.edges.map(({ node }) => node);
    expect(shown).toHaveLength(role === 'coordinator' ? 2 : 1);
    for (const one of shown) expect(one).toMatchObject(read);
  });

  it('never tells what no programme may tell: a level, an age, a wait', async () => {
    await expect(read({ proposal: ['waiting'] })).rejects.toThrow(
      /SECTION_INVALID: Qui voit quoi › Avant l’accord/,
    );
  });
});

interface Lists {
  readonly myProposals?: object[];
  readonly proposals?: { edges: { node: object }[] };
}
