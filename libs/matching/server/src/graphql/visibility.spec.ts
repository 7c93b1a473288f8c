import type { RequestContext } from '@tdu/kernel';
import { SHARED_FACTS, type SharedFact } from '@tdu/matching-domain';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { SharedFactsService } from '../proposals/shared-facts.service.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { MatchingStage, actingAs, must } from '../testing/matching-stage.js';

const MINE = `{ myProposals { mentor { displayName } mentee { displayName } explanation { criterion } summary
  mentorFacts { label value } menteeFacts { label value } } }`;
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
  async function read(
    visibility?: object,
    agreed: SharedFact[] = EVERYTHING,
  ): Promise<Record<string, never>> {
    const ctx: RequestContext = await stage.app.association();
    const programmeId = await stage.programme(ctx);
    if (visibility) await publish(ctx, programmeId, visibility);
    const mentor = await stage.person(ctx, programmeId, 'mentor');
    const mentee = await stage.person(ctx, programmeId, 'mentee');
    const facts = stage.app.get(SharedFactsService);
    for (const { id } of [mentor, mentee]) must(await facts.set(ctx, id, agreed));
    const { run } = await stage.run(ctx, programmeId);
    must(await stage.app.get(ProposalsService).release(ctx, run.id));
    const { data } = await stage.ask(actingAs(ctx, 'mentee', mentee.personId), MINE);
    return (data.myProposals as never[])[0];
  }

  async function publish(ctx: RequestContext, programmeId: string, visibility: object): Promise<void> {
    const { currentVersion } = (await stage.app.get(ProgrammesService).find(ctx, programmeId))!;
    const sections = [{ name: 'visibility', json: JSON.stringify(visibility) }];
    const draft = { programmeId, basedOn: currentVersion.id, sections };
    must(await stage.app.get(ProgrammeVersions).publish(ctx, draft));
  }

  it('tells what the two have in common and both names, where the programme and the two say nothing else', async () => {
    const { mentor, mentee, explanation } = await read();
    expect(mentor).toMatchObject({ displayName: expect.stringMatching(/^Nora \w+/) });
    expect(mentee).toMatchObject({ displayName: expect.stringMatching(/^Hala \w+/) });
    expect(explanation).toContainEqual({ criterion: 'availability' });
    expect(explanation).toContainEqual({ criterion: 'territory' });
  });

  it('tells the given name alone, and nothing in common, where nobody agreed to show more', async () => {
    const { mentor, mentorFacts, explanation, summary } = await read(undefined, []);
    expect(mentor).toEqual({ displayName: 'Nora' });
    expect([mentorFacts, explanation, summary]).toEqual([[], [], []]);
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

  it('tells less where the programme says so: the given name of the other, and one thing in common', async () => {
    const shared = { proposal: ['availability'], names: { proposal: 'given' } };
    const { mentor, mentee, explanation, summary } = await read(shared);
    expect(mentor).toEqual({ displayName: 'Nora' });
    expect(mentee).toMatchObject({ displayName: expect.stringMatching(/^Hala \w+/) });
    expect(explanation).toEqual([{ criterion: 'availability' }]);
    expect(JSON.stringify(summary)).not.toContain('département');
  });

  it('never tells what no programme may tell: a level, an age, a wait', async () => {
    await expect(read({ proposal: ['waiting'] })).rejects.toThrow(
      /SECTION_INVALID: Qui voit quoi › Avant l’accord/,
    );
  });
});
