import type { Id, RequestContext } from '@tdu/kernel';
import { AdmissionService } from '@tdu/people-server';
import { DomainEvents, Tenancy } from '@tdu/platform';
import { must } from '@tdu/testing';
import { MatchingStage, actingAs } from '../testing/matching-stage.js';
import type { ProposalOrder } from './proposal-order.js';
import { ProposalsReader } from './proposals.reader.js';
import { ProposalsService } from './proposals.service.js';

const DAY = 24 * 60 * 60 * 1000;

/** Real: PostgreSQL, the worker thread. Moved: the clock. */
describe('a proposal', () => {
  let stage: MatchingStage;
  let ctx: RequestContext;
  let programmeId: Id;
  let proposals: ProposalsService;
  let told: string[];

  beforeAll(async () => {
    stage = await MatchingStage.start();
    proposals = stage.app.get(ProposalsService);
    for (const type of ['proposal.released', 'proposal.accepted', 'proposal.declined', 'proposal.expired']) {
      stage.app.get(DomainEvents).subscribe(type, async () => void told.push(type));
    }
  });
  beforeEach(async () => {
    told = [];
    ctx = await stage.app.association();
    programmeId = await stage.programme(ctx);
  });
  afterAll(() => stage.app.close());

  const mentor = (about = {}) => stage.person(ctx, programmeId, 'mentor', about);
  const mentee = (about = {}) => stage.person(ctx, programmeId, 'mentee', about);
  const stateOf = async (id: Id) =>
    (await stage.app.database.sql<{ state: string }>('SELECT state FROM proposal WHERE id = $1', [id]))[0]
      .state;

  async function released() {
    const people = { mentor: await mentor(), mentee: await mentee() };
    const { run, proposals: drafts } = await stage.run(ctx, programmeId);
    must(await proposals.release(ctx, run.id));
    told = [];
    return { ...people, id: drafts[0].id, runId: run.id };
  }
  const answer = (as: RequestContext, proposalId: Id, said: 'yes' | 'no', more = {}) =>
    proposals.answer(as, { proposalId, answer: said, ...more });

  it('is released to both people, once', async () => {
    await mentor();
    await mentee();
    const { run } = await stage.run(ctx, programmeId);
    expect(must(await proposals.release(ctx, run.id))).toMatchObject({
      released: [expect.any(String)],
      withdrawn: [],
    });
    expect(told).toEqual(['proposal.released']);
    expect(await proposals.release(ctx, run.id)).toMatchObject({
      ok: false,
      refusal: { code: 'NOTHING_TO_RELEASE' },
    });
  });

  it('released holds a place of both: the next run proposes neither', async () => {
    await released();
    const { proposals: next, unmatched } = await stage.run(ctx, programmeId);
    expect([...next, ...unmatched]).toEqual([]);
  });

  it('opens on release an account for whoever of the two has an address', async () => {
    const { mentor: m, mentee: e } = await released();
    const accounts = await stage.app.database.sql<{ personId: Id; roles: string[] }>(
      `SELECT a.person_id AS "personId", a.roles FROM user_account a WHERE a.association_id = $1 ORDER BY a.roles`,
      [ctx.associationId],
    );
    expect(accounts).toEqual([
      { personId: e.personId, roles: ['mentee'] },
      { personId: m.personId, roles: ['mentor'] },
    ]);
  });

  it('is withdrawn on release when its place is gone since the run', async () => {
    const { id } = await mentor({ capacity: 1 });
    await mentee();
    const { run, proposals: drafts } = await stage.run(ctx, programmeId);
    await stage.app.database.sql(`UPDATE participation SET capacity = 0 WHERE id = $1`, [id]);
    expect(must(await proposals.release(ctx, run.id))).toEqual({ released: [], withdrawn: [drafts[0].id] });
  });

  it('never gives a place twice, also when two coordinators release at once', async () => {
    await mentor({ capacity: 1 });
    await mentee();
    const { run } = await stage.run(ctx, programmeId);
    const both = await Promise.all([1, 2].map(() => proposals.release(ctx, run.id)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const [{ count }] = await stage.app.database.sql<{ count: string }>(
      `SELECT count(*) FROM proposal WHERE association_id = $1 AND state = 'released'`,
      [ctx.associationId],
    );
    expect(Number(count)).toBe(1);
  });

  it('is withdrawn on release when a hard rule forbids it by now', async () => {
    const { id } = await mentee();
    await mentor();
    const { run } = await stage.run(ctx, programmeId);
    await stage.app.database.sql(`UPDATE participation SET gender_wish = 'female' WHERE id = $1`, [id]);
    expect(must(await proposals.release(ctx, run.id)).released).toEqual([]);
  });

  it('becomes accepted by the second yes, told once', async () => {
    const { id, mentor: m, mentee: e } = await released();
    must(await answer(actingAs(ctx, 'mentor', m.personId), id, 'yes'));
    expect([await stateOf(id), told]).toEqual(['released', []]);
    must(await answer(actingAs(ctx, 'mentee', e.personId), id, 'yes'));
    expect([await stateOf(id), told]).toEqual(['accepted', ['proposal.accepted']]);
    expect((await proposals.accepted(ctx)).map((one) => one.id)).toEqual([id]);
  });

  it('answered by a double tap has one effect', async () => {
    const { id, mentor: m, mentee: e } = await released();
    must(await answer(actingAs(ctx, 'mentor', m.personId), id, 'yes'));
    const tap = () => answer({ ...ctx, actor: { kind: 'link', personId: e.personId } }, id, 'yes');
    expect((await Promise.all([tap(), tap()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(told).toEqual(['proposal.accepted']);
    const noted = await stage.app.database.sql(
      `SELECT FROM event WHERE subject_id = $1 AND type = 'proposal.answered'`,
      [id],
    );
    expect(noted).toHaveLength(2);
  });

  it('declined returns both to the pool, and is not proposed to the two again', async () => {
    const { id, mentor: m } = await released();
    must(await answer(actingAs(ctx, 'mentor', m.personId), id, 'no', { reason: '  Je déménage. ' }));
    expect([await stateOf(id), told]).toEqual(['declined', ['proposal.declined']]);
    const again = await stage.run(ctx, programmeId);
    expect(again.proposals).toEqual([]);
    expect(again.unmatched[0].reasons).toMatchObject([{ rule: 'past-pair', blocked: 1, alone: 1 }]);
    const { id: other } = await mentee();
    expect((await stage.run(ctx, programmeId)).proposals).toMatchObject([{ menteeParticipationId: other }]);
  });

  it('is answered by staff on behalf of a side, which they name', async () => {
    const { id } = await released();
    const staff = actingAs(ctx, 'coordinator');
    expect(await answer(staff, id, 'yes')).toMatchObject({ ok: false, refusal: { code: 'SIDE_MISSING' } });
    must(await answer(staff, id, 'yes', { side: 'mentor' }));
    must(await answer(staff, id, 'yes', { side: 'mentee' }));
    expect(await stateOf(id)).toBe('accepted');
  });

  it('does not exist for a stranger, another association or a made-up id', async () => {
    const { id } = await released();
    const stranger = await stage.person(ctx, programmeId, 'mentee');
    const other = await stage.app.association('Voisine');
    for (const asked of [
      answer(actingAs(ctx, 'mentee', stranger.personId), id, 'yes'),
      answer(actingAs(other, 'coordinator'), id, 'yes', { side: 'mentor' }),
      answer(actingAs(ctx, 'coordinator'), 'x', 'yes', { side: 'mentor' }),
    ]) {
      expect(await asked).toMatchObject({ ok: false, refusal: { code: 'PROPOSAL_UNKNOWN' } });
    }
  });

  it('expires after the days its programme gives, and frees its places', async () => {
    const { id } = await released();
    const start = stage.app.clock.now();
    expect(await proposals.expireOverdue(ctx)).toBe(0);
    stage.app.clock.moveTo(new Date(start.getTime() + 22 * DAY));
    expect(await proposals.expireOverdue(ctx)).toBe(1);
    expect([await stateOf(id), told]).toEqual(['expired', ['proposal.expired']]);
    expect((await stage.run(ctx, programmeId)).proposals).toHaveLength(1);
    stage.app.clock.moveTo(start);
  });

  it('is marked as formed once its duo exists, and no sooner', async () => {
    const { id } = await released();
    await proposals.markFormed(ctx, id);
    expect(await stateOf(id)).toBe('released');
    for (const side of ['mentor', 'mentee'] as const) must(await answer(ctx, id, 'yes', { side }));
    await proposals.markFormed(ctx, id);
    await proposals.markFormed(ctx, id);
    expect(await stateOf(id)).toBe('formed');
    expect(await proposals.withdraw(ctx, id)).toMatchObject({
      ok: false,
      refusal: { code: 'PROPOSAL_CLOSED' },
    });
  });

  it('is taken back by the team before it is a duo', async () => {
    const { id } = await released();
    expect(must(await proposals.withdraw(ctx, id)).state).toBe('withdrawn');
    expect((await stage.run(ctx, programmeId)).proposals).toHaveLength(1);
  });

  describe('of which two things happen at one moment', () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    /** Does something within a transaction, which ends when the other waits for it, or has not noticed it. */
    async function during<T>(first: (tx: RequestContext) => Promise<unknown>, other: () => Promise<T>) {
      const [work] = await stage.app.get(Tenancy).withTenant(ctx, async (tx) => {
        await first(tx);
        let ended = false;
        const begun = other().finally(() => (ended = true));
        while (!ended && !(await waits())) await pause(10);
        return [begun];
      });
      return work;
    }

    const waits = async () => {
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await stage.app.database.sql(waiting, [])).length > 0;
    };

    async function draft() {
      const people = { mentor: await mentor(), mentee: await mentee() };
      const { run, proposals: drafts } = await stage.run(ctx, programmeId);
      return { ...people, runId: run.id, id: drafts[0].id };
    }

    it('is taken back from somebody who is put aside while it is released', async () => {
      const { id, runId, mentee: e } = await draft();
      const decision = { participationId: e.id, to: 'on_hold', reason: 'not_available' } as const;
      const decided = await during(
        (tx) => proposals.release(tx, runId),
        () => stage.app.get(AdmissionService).decide(ctx, decision),
      );
      must(decided);
      expect(await stateOf(id)).toBe('withdrawn');
    });

    it('stays withdrawn when the team withdraws it while it is released', async () => {
      const { id, runId } = await draft();
      const answered = await during(
        (tx) => proposals.withdraw(tx, id),
        () => proposals.release(ctx, runId),
      );
      expect(answered).toMatchObject({ refusal: { code: 'NOTHING_TO_RELEASE' } });
      expect([await stateOf(id), told]).toEqual(['withdrawn', []]);
    });

    it('stays released when a later run is kept meanwhile', async () => {
      const { id, runId } = await draft();
      await during(
        (tx) => proposals.release(tx, runId),
        () => stage.run(ctx, programmeId),
      );
      expect(await stateOf(id)).toBe('released');
    });

    it('makes no duo when the team takes it back as the duo is formed', async () => {
      const { id } = await released();
      for (const side of ['mentor', 'mentee'] as const) must(await answer(ctx, id, 'yes', { side }));
      const toForm = await during(
        (tx) => proposals.withdraw(tx, id),
        () => proposals.accepted(ctx),
      );
      expect(toForm).toEqual([]);
    });

    it('stays accepted when the second yes comes as it expires', async () => {
      const { id } = await released();
      must(await answer(ctx, id, 'yes', { side: 'mentor' }));
      const start = stage.app.clock.now();
      stage.app.clock.moveTo(new Date(start.getTime() + 22 * DAY));
      const expired = await during(
        (tx) => answer(tx, id, 'yes', { side: 'mentee' }),
        () => proposals.expireOverdue(ctx),
      );
      stage.app.clock.moveTo(start);
      expect([expired, await stateOf(id), told]).toEqual([0, 'accepted', ['proposal.accepted']]);
    });
  });

  it('is listed in four orders, page by page', async () => {
    const profiles = [{ interests: ['couture'] }, { interests: ['couture', 'cinéma'] }, {}];
    for (const profile of profiles) {
      await mentor(profile);
      await mentee(profile);
    }
    await stage.run(ctx, programmeId);
    const reader = stage.app.get(ProposalsReader);
    const listed = async (order: ProposalOrder) => {
      const found: { id: string; score: number }[] = [];
      for (let after: string | undefined, more = true; more;) {
        const page = await reader.page(ctx, { programmeId, order }, { first: 2, after });
        found.push(...page.edges.map(({ node }) => ({ id: node.id, score: node.score })));
        [after, more] = [page.pageInfo.endCursor ?? undefined, page.pageInfo.hasNextPage];
      }
      return found;
    };
    const [best, lowest] = [await listed('best'), await listed('lowest')];
    expect(best).toHaveLength(3);
    expect(best[0].score).toBeGreaterThan(lowest[0].score);
    expect(best.map(({ score }) => score)).toEqual(lowest.map(({ score }) => score).reverse());
    const [newest, oldest] = [await listed('newest'), await listed('oldest')];
    expect(oldest.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).reverse());
    expect(oldest.map(({ id }) => id)).toEqual(best.map(({ id }) => id).sort());
  });

  it('is listed for the team by state, and for each person the own ones', async () => {
    const { id, mentor: m } = await released();
    const reader = stage.app.get(ProposalsReader);
    const ids = async (state: 'draft' | 'released') =>
      (await reader.page(ctx, { programmeId, state }, {})).edges.map(({ node }) => node.id);
    expect([await ids('released'), await ids('draft')]).toEqual([[id], []]);
    expect((await reader.own(actingAs(ctx, 'mentor', m.personId))).map((one) => one.id)).toEqual([id]);
    expect(await reader.own(actingAs(ctx, 'coordinator'))).toEqual([]);
  });
});
