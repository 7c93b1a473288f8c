import type { Id, RequestContext } from '@tdu/kernel';
import { must } from '@tdu/testing';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';
import { MatchRunsReader } from '../runs/match-runs.reader.js';
import { AlternativesService } from '../alternatives/alternatives.service.js';
import { DraftReplacementService } from './draft-replacement.service.js';
import { DraftReviewsService } from './draft-reviews.service.js';
import { ForbiddenPairsService } from './forbidden-pairs.service.js';
import { ProposalQuestionsService } from './proposal-questions.service.js';
import { ProposalsReader } from './proposals.reader.js';
import { ProposalsService } from './proposals.service.js';
import { SharedFactsService } from './shared-facts.service.js';

const DAY = 24 * 60 * 60 * 1000;

/** Real: PostgreSQL, the worker threads. Moved: the clock. */
describe('drafts under review', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let programmeId: Id;

  beforeAll(async () => {
    stage = await MatchingStage.start();
  });
  beforeEach(async () => {
    ctx = await stage.app.association();
    programmeId = await stage.programme(ctx);
  });
  afterAll(() => stage.app.close());

  const mentor = (about = {}) => stage.person(ctx, programmeId, 'mentor', about);
  const mentee = (about = {}) => stage.person(ctx, programmeId, 'mentee', about);
  const draftsOf = async (runId: Id) =>
    (await stage.app.get(MatchRunsReader).proposals({ ...ctx }, runId, { first: 100 })).edges
      .map(({ node }) => node)
      .filter(({ state }) => state === 'draft');

  it('are released only when reviewed, where that is asked', async () => {
    await mentor();
    await mentor();
    await mentee();
    await mentee();
    const { run, proposals } = await stage.run(ctx, programmeId);
    const reviews = stage.app.get(DraftReviewsService);
    must(await reviews.review(ctx, proposals[0].id, true));
    const done = must(await stage.app.get(ProposalsService).release(ctx, run.id, null, true));
    expect(done.released).toEqual([proposals[0].id]);
    expect(await reviews.review(ctx, proposals[0].id, false)).toMatchObject({
      refusal: { code: 'PROPOSAL_NOT_DRAFT' },
    });
  });

  it('are found by whether they were reviewed and whether they are locked', async () => {
    for (const _ of [1, 2, 3]) {
      await mentor();
      await mentee();
    }
    const { proposals } = await stage.run(ctx, programmeId);
    const [first, second] = proposals.map(({ id }) => id);
    const reviews = stage.app.get(DraftReviewsService);
    must(await reviews.review(ctx, first, true));
    must(await reviews.lock(ctx, first, true));
    must(await reviews.review(ctx, second, true));
    const found = async (which: { reviewed?: boolean; locked?: boolean | null }) => {
      const page = await stage.app.get(ProposalsReader).page(ctx, { programmeId, ...which }, {});
      expect(page.totalCount).toBe(page.edges.length);
      return page.edges.map(({ node }) => node.id).sort();
    };
    const ids = proposals.map(({ id }) => id);
    expect(await found({ reviewed: true })).toEqual([first, second].sort());
    expect(await found({ reviewed: false })).toEqual(ids.slice(2));
    expect(await found({ locked: true })).toEqual([first]);
    expect(await found({ reviewed: true, locked: false })).toEqual([second]);
    expect(await found({ locked: null })).toEqual([...ids].sort());
  });

  it('that are locked stay in the next run with both places, and go out from it', async () => {
    const { id: nora } = await mentor();
    const { id: hala } = await mentee();
    const first = await stage.run(ctx, programmeId);
    must(await stage.app.get(DraftReviewsService).lock(ctx, first.proposals[0].id, true));
    // Somebody whom the mentor would suit as well: the place is not there to take.
    await mentee({ objectives: ['employment'] });
    const next = await stage.run(ctx, programmeId);
    expect(next.proposals).toMatchObject([
      { id: first.proposals[0].id, mentorParticipationId: nora, menteeParticipationId: hala, state: 'draft' },
    ]);
    expect(next.unmatched).toHaveLength(1);
    const released = must(await stage.app.get(ProposalsService).release(ctx, next.run.id));
    expect(released).toEqual({ released: [first.proposals[0].id], withdrawn: [] });
  });

  it('unlocked give way to the next run again', async () => {
    await mentor();
    await mentee();
    const { proposals } = await stage.run(ctx, programmeId);
    const reviews = stage.app.get(DraftReviewsService);
    must(await reviews.lock(ctx, proposals[0].id, true));
    must(await reviews.lock(ctx, proposals[0].id, false));
    const next = await stage.run(ctx, programmeId);
    expect(next.proposals).toHaveLength(1);
    expect(next.proposals[0].id).not.toBe(proposals[0].id);
  });

  it('are replaced by an alternative at its exact cost; whoever loses is left without one', async () => {
    const near = await mentor({ department: '59' });
    const hala = await mentee({ department: '59' });
    const idris = await mentee({ department: '75' });
    const { run, proposals } = await stage.run(ctx, programmeId);
    expect(proposals).toMatchObject([{ mentorParticipationId: near.id, menteeParticipationId: hala.id }]);
    const input = { proposalId: proposals[0].id, replace: 'mentee', byParticipationId: idris.id } as const;
    const asked = { role: 'mentor', participationId: near.id } as const;
    const [told] = must(await stage.app.get(AlternativesService).of({ ...ctx }, run.id, asked, 3));
    const done = must(await stage.app.get(DraftReplacementService).replace({ ...ctx }, input));
    expect(done.alternative.costInPoints).toBe(told.costInPoints);
    expect(done.alternative.exact).toBe(true);
    expect(done.alternative.costInPoints).toBe(proposals[0].score - done.proposals[0].score);
    expect(done.without).toEqual([hala.id]);
    expect(await draftsOf(run.id)).toMatchObject([
      { mentorParticipationId: near.id, menteeParticipationId: idris.id, state: 'draft' },
    ]);
    expect(await stage.app.get(DraftReplacementService).replace({ ...ctx }, input)).toMatchObject({
      refusal: { code: 'PROPOSAL_NOT_DRAFT' },
    });
  });

  it('are not replaced by somebody the run could not propose', async () => {
    await mentor();
    await mentee();
    const { run, proposals } = await stage.run(ctx, programmeId);
    const stranger = await mentor();
    const input = { proposalId: proposals[0].id, replace: 'mentor', byParticipationId: stranger.id } as const;
    expect(await stage.app.get(DraftReplacementService).replace({ ...ctx }, input)).toMatchObject({
      refusal: { code: 'NOT_AN_ALTERNATIVE' },
    });
    expect(await draftsOf(run.id)).toHaveLength(1);
  });

  it('keep two people apart from then on, with a reason, until that is lifted', async () => {
    await mentor();
    await mentee();
    const pairs = stage.app.get(ForbiddenPairsService);
    const { proposals } = await stage.run(ctx, programmeId);
    const input = { proposalId: proposals[0].id, reason: 'family', note: null } as const;
    const both = await Promise.all([pairs.forbid(ctx, input), pairs.forbid(ctx, input)]);
    expect(both.map(must).map(({ id }) => id)).toEqual([must(both[0]).id, must(both[0]).id]);
    const next = await stage.run(ctx, programmeId);
    expect(next.proposals).toEqual([]);
    expect(next.unmatched[0].reasons).toMatchObject([{ rule: 'forbidden-pair', blocked: 1, alone: 1 }]);
    const [listed] = await pairs.list(ctx, false);
    expect(listed).toMatchObject({ reason: 'family', liftedAt: null });
    must(await pairs.lift(ctx, listed.id));
    expect(await pairs.list(ctx, false)).toEqual([]);
    expect((await stage.run(ctx, programmeId)).proposals).toHaveLength(1);
  });

  async function released() {
    const people = { nora: await mentor(), hala: await mentee() };
    const { run, proposals } = await stage.run(ctx, programmeId);
    must(await stage.app.get(ProposalsService).release(ctx, run.id));
    return { ...people, proposal: proposals[0] };
  }

  it('once sent, raise a question to the team: they stay open, do not lapse, and the other knows nothing', async () => {
    const { nora, hala, proposal } = await released();
    const questions = stage.app.get(ProposalQuestionsService);
    const asHala = actingAs(ctx, 'mentee', hala.personId);
    const ask = () => questions.ask(asHala, { proposalId: proposal.id });
    const twice = await Promise.all([ask(), ask()]);
    expect(must(twice[0]).id).toBe(must(twice[1]).id);
    const start = stage.app.clock.now();
    const proposals = stage.app.get(ProposalsService);
    stage.app.clock.moveTo(new Date(start.getTime() + 40 * DAY));
    expect(await proposals.expireOverdue(ctx)).toBe(0);
    must(await questions.answer(ctx, must(twice[0]).id));
    expect(await proposals.expireOverdue(ctx)).toBe(0);
    stage.app.clock.moveTo(new Date(start.getTime() + 90 * DAY));
    expect(await questions.of(actingAs(ctx, 'mentor', nora.personId), proposal as never)).toEqual([]);
    expect(await questions.of(actingAs(ctx, 'coordinator'), proposal as never)).toHaveLength(1);
    expect(await proposals.expireOverdue(ctx)).toBe(1);
    stage.app.clock.moveTo(start);
    expect(await questions.ask(asHala, { proposalId: proposal.id })).toMatchObject({
      refusal: { code: 'PROPOSAL_NOT_WAITING' },
    });
  });

  it('tell of each what he or she agreed to, written by that person or on his or her word', async () => {
    const { nora, hala } = await released();
    const facts = stage.app.get(SharedFactsService);
    expect(await facts.told({ ...ctx }, hala.id)).toEqual([]);
    must(await facts.set(actingAs(ctx, 'mentee', hala.personId), hala.id, ['interests']));
    must(await facts.set(actingAs(ctx, 'coordinator'), nora.id, ['department']));
    expect(await facts.told({ ...ctx }, hala.id)).toMatchObject([{ fact: 'interests', value: 'cinéma' }]);
    expect(await facts.told({ ...ctx }, nora.id)).toMatchObject([{ value: 'Paris' }]);
    expect(await facts.set(actingAs(ctx, 'mentor', nora.personId), hala.id, [])).toMatchObject({
      refusal: { code: 'PARTICIPATION_UNKNOWN' },
    });
  });
});
