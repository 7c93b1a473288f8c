import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { must } from '@tdu/testing';
import { MatchingStage } from '../testing/matching-stage.js';

/** Real: PostgreSQL and the services of the parts below. */
describe('a draft of the rules of matching', () => {
  let stage: MatchingStage;

  beforeAll(async () => {
    stage = await MatchingStage.start();
  });
  afterAll(() => stage.app.close());

  async function review(change: (matching: { rules: object[] }) => object) {
    const ctx = await stage.app.association();
    const programmeId = await stage.programme(ctx);
    const mentor = await stage.person(ctx, programmeId, 'mentor', { department: '59' });
    await stage.person(ctx, programmeId, 'mentor', { department: '75' });
    await stage.person(ctx, programmeId, 'mentee', { department: '75' });
    const { currentVersion } = (await stage.app.get(ProgrammesService).find(ctx, programmeId))!;
    const matching = change(currentVersion.sections.matching as { rules: object[] });
    const sections = [{ name: 'matching', json: JSON.stringify(matching) }];
    const draft = { programmeId, basedOn: currentVersion.id, sections };
    return { mentor, ...must(await stage.app.get(ProgrammeVersions).review(ctx, draft)) };
  }

  it('tells who would have nobody left, and how many pairs there would be', async () => {
    const area = { rule: 'area', departments: ['75'] };
    const { mentor, findings } = await review(({ rules, ...rest }) => ({ ...rest, rules: [...rules, area] }));
    expect(findings).toMatchObject([
      { code: 'PEOPLE_IMPOSSIBLE', gravity: 'warning', count: 1, examples: [mentor.id] },
      { code: 'PAIRS_ALLOWED', count: 1 },
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      '1 personne n’aurait plus aucun duo possible.',
      'Duos possibles dans le vivier : 2 aujourd’hui, 1 ensuite.',
    ]);
  });

  it('that changes no rule tells nothing', async () => {
    expect((await review((matching) => matching)).findings).toEqual([]);
  });
});
