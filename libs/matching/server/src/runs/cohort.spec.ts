import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Id, RequestContext } from '@tdu/kernel';
import { ImportsService } from '@tdu/people-server';
import { must } from '@tdu/testing';
import { MatchingStage } from '../testing/matching-stage.js';
import { RunReplay } from './run-replay.js';

const SHEETS = { 'mentors.csv': 'mentor', 'mentores.csv': 'mentee' } as const;
const COHORT = new URL('../../../../../test/data/cohort-2026/', import.meta.url);

/** Real: the two sheets of 2026, their import, PostgreSQL, the worker thread. */
describe('the cohort of 2026', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let programmeId: Id;

  beforeAll(async () => {
    stage = await MatchingStage.start();
    ctx = await stage.app.association();
    programmeId = await stage.programme(ctx);
    for (const [fileName, role] of Object.entries(SHEETS)) {
      const stream = createReadStream(fileURLToPath(new URL(fileName, COHORT)));
      must(await stage.app.get(ImportsService).importFile(ctx, { programmeId, role, fileName, stream }));
    }
  });
  afterAll(() => stage.app.close());

  it('becomes duos, proved the best there are, each explained, and nobody is left without a reason', async () => {
    const { run, proposals, unmatched } = await stage.run(ctx, programmeId);
    expect(run).toMatchObject({ state: 'done', certificateValid: true });
    expect(run.pairCount).toBeGreaterThan(50);
    for (const { score, explanation } of proposals) {
      expect(explanation.parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    for (const { reasons } of unmatched) expect(reasons.length).toBeGreaterThan(0);
    expect(must(await stage.app.get(RunReplay).replay(ctx, run.id)).identical).toBe(true);
  });
});
