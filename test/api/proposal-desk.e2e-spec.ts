import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Id, newId } from '@tdu/kernel';
import { MatchUpkeep } from '@tdu/matching-server';
import { ReminderRounds, ReminderSender } from '@tdu/reminders-server';
import type { ApiClient } from './support/api-client.js';
import { everyField } from './support/every-field.js';
import { ProgrammeDesk, type Told, act, read, refuses } from './support/programme-desk.js';
import {
  type Listed,
  PROPOSAL,
  alternativesOf,
  answerProposal as answer,
  countDuos,
  listProposals,
  releaseDrafts,
  releasedPair,
  replaceMentee,
} from './support/proposal-calls.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const MONDAY = '2026-03-02';

/** Real: HTTP, PostgreSQL, the thread that computes a run, SMTP. Moved: the clock. Each programme has its association. */
describe('proposals over HTTP', () => {
  let api: TestApi;
  let desk: ProgrammeDesk;

  beforeAll(async () => {
    api = await startTestApi();
  }, 60_000);
  afterAll(() => api.close());

  let associations = 0;
  const open = async () => {
    associations += 1;
    desk = await ProgrammeDesk.of(api, `bureau-${associations}`, 'duos-de-demain', MONDAY);
  };
  const film = { interests: ['cinéma', 'cuisine'] };
  const sport = { interests: ['football', 'jardinage'] };

  const proposals = (which = '', who = desk.coordinator) => listProposals(desk, which, who);
  const stateOf = async (id: Id) => (await proposals()).find((one) => one.id === id)!.state;
  const release = (runId: Id, who = desk.coordinator) => releaseDrafts(who, runId);
  const duos = () => countDuos(desk);

  const released = async () => {
    await open();
    return releasedPair(desk);
  };

  describe('a coordinator', () => {
    let runId: Id;
    let seats: Record<'nora' | 'marc' | 'hala' | 'idris' | 'sami', Id>;
    let first: Listed;
    let locked: Listed;

    beforeAll(async () => {
      await open();
      const { life } = desk;
      seats = {
        nora: await life.admit('mentor', film),
        marc: await life.admit('mentor', sport),
        hala: await life.admit('mentee', film),
        idris: await life.admit('mentee', sport),
        sami: await life.admit('mentee', { interests: ['cinéma', 'lecture'] }),
      };
      ({ runId } = await life.match());
      const drafts = await proposals('state: draft');
      first = drafts.find((one) => one.mentorParticipationId === seats.nora)!;
      locked = drafts.find((one) => one.mentorParticipationId === seats.marc)!;
    });

    const replace = (id: Id, by: Id, who = desk.coordinator) => replaceMentee(who, id, by);

    it('says of drafts that they may go out and locks them, once for two taps, and finds them by that', async () => {
      expect([first.menteeParticipationId, locked.menteeParticipationId]).toEqual([seats.hala, seats.idris]);
      const review = () =>
        act<Listed>(desk.coordinator, `reviewProposal(proposalId: "${first.id}")`, PROPOSAL);
      const [one, two] = await Promise.all([review(), review()]);
      expect(one).toMatchObject({ state: 'draft', reviewedAt: expect.any(String), lockedAt: null });
      expect(two).toEqual(one);
      await act(desk.coordinator, `lockProposal(proposalId: "${locked.id}")`);
      const ids = async (which: string) => (await proposals(which)).map(({ id }) => id);
      expect(await ids('state: draft, reviewed: true')).toEqual([first.id]);
      expect(await ids('reviewed: false')).toEqual([locked.id]);
      expect(await ids('locked: true')).toEqual([locked.id]);
      expect(await ids('locked: true, reviewed: true')).toEqual([]);
      const events = await desk.sql(
        `SELECT type FROM event WHERE association_id = $1 AND subject_id = $2 AND type = 'proposal.reviewed'`,
        first.id,
      );
      expect(events).toHaveLength(1);
    });

    it('reads what another choice costs the others, and takes it; a locked draft stays', async () => {
      const [cheapest] = await alternativesOf(desk.coordinator, runId, first.id);
      expect(cheapest).toMatchObject({ menteeParticipationId: seats.sami, exact: true });
      expect(cheapest.sentence).toMatch(/point/);
      refuses(await replace(first.id, seats.idris), 'DRAFT_LOCKED', /déverrouillez-la/);
      refuses(await replace(first.id, newId()), 'NOT_AN_ALTERNATIVE');
      const [done, again] = await Promise.all([1, 2].map(() => replace(first.id, seats.sami)));
      const [taken, refused] = done.code ? [again, done] : [done, again];
      expect(taken).toMatchObject({ withoutCount: 1, alternative: cheapest });
      expect(refused).toMatchObject({ code: 'PROPOSAL_NOT_DRAFT' });
      const drafts = await proposals('state: draft');
      expect(drafts.map((one) => one.menteeParticipationId).sort()).toEqual([seats.idris, seats.sami].sort());
      expect(await stateOf(first.id)).toBe('withdrawn');
    });

    it('keeps two people apart for a reason; later runs do, and leave the locked pair alone', async () => {
      const [draft] = (await proposals('state: draft')).filter(
        (one) => one.menteeParticipationId === seats.sami,
      );
      const forbid = () =>
        act<{ id: Id }>(
          desk.coordinator,
          `forbidPair(proposalId: "${draft.id}", reason: family)`,
          '... on ForbiddenPair { id }',
        );
      const [one, two] = await Promise.all([forbid(), forbid()]);
      expect(two).toEqual(one);
      expect(
        await read(desk.coordinator, 'forbiddenPairs', 'id reasonLabel liftedAt mentor { displayName }'),
      ).toEqual([
        {
          id: one.id,
          reasonLabel: expect.stringMatching(/famille/i),
          liftedAt: null,
          mentor: { displayName: expect.stringMatching(/^Nora/) },
        },
      ]);
      expect(await stateOf(draft.id)).toBe('withdrawn');
      ({ runId } = await desk.life.match());
      const drafts = await proposals('state: draft');
      expect(drafts.find((now) => now.mentorParticipationId === seats.nora)).toMatchObject({
        menteeParticipationId: seats.hala,
      });
      expect(drafts.find((now) => now.mentorParticipationId === seats.marc)!.id).toBe(locked.id);
      await act(desk.coordinator, `liftForbiddenPair(pairId: "${one.id}")`);
      expect(await read(desk.coordinator, 'forbiddenPairs', 'id')).toEqual([]);
    });

    it('is alone to decide: not the two, not a funder, not another association', async () => {
      const stranger = await api.signedIn(await api.association('voisine'), 'coordinator');
      const roles = await Promise.all(
        (['mentor', 'mentee', 'referrer', 'funder'] as const).map((role) => api.signedIn(desk.ctx, role)),
      );
      const tries: ((who: ApiClient) => Promise<Told>)[] = [
        (who) => act(who, `reviewProposal(proposalId: "${locked.id}")`),
        (who) => act(who, `lockProposal(proposalId: "${locked.id}", locked: false)`),
        (who) => act(who, `forbidPair(proposalId: "${locked.id}", reason: other)`),
        (who) => act(who, `withdrawProposal(proposalId: "${locked.id}")`),
        (who) => replace(locked.id, seats.sami, who),
        (who) => release(runId, who),
      ];
      const codes = new Set<string | undefined>();
      for (const one of tries) {
        for (const who of roles) expect(await one(who)).toEqual({ denied: 'FORBIDDEN' });
        codes.add((await one(stranger)).code);
      }
      expect([...codes].sort()).toEqual(['NOTHING_TO_RELEASE', 'PROPOSAL_UNKNOWN']);
      expect(await proposals('', stranger)).toEqual([]);
      expect(await stateOf(locked.id)).toBe('draft');
    });

    it('releases them together, once for two taps, and each of the people is written to', async () => {
      const both = await Promise.all([release(runId), release(runId)]);
      expect(both.map(({ count, code }) => count ?? code).sort()).toEqual([2, 'NOTHING_TO_RELEASE']);
      expect(both.find(({ code }) => code)!.message).toMatch(/Rechargez la page/);
      expect(await proposals('state: released')).toHaveLength(2);
      await api.app.get(ReminderRounds).day(desk.ctx);
      const told = await desk.reminders();
      expect(told.map(({ rule }) => rule)).toEqual(Array(4).fill('proposal_released'));
    });
  });

  describe('each of the two', () => {
    const availability: ('sun-evening' | 'sat-morning')[] = ['sun-evening', 'sat-morning'];
    const SECRET = { department: '93', interests: ['natation'], availability };

    it('reads of the other what that person agreed to show, and nothing else', async () => {
      await open();
      const [nora, hala] = [
        await desk.life.admit('mentor', { availability }),
        await desk.life.admit('mentee', SECRET),
      ];
      await desk.sql(
        `UPDATE person SET family_name = 'Ahmadzai', phone = '+33612345678', commune_name = 'Bobigny', country = 'AF'
          WHERE association_id = $1 AND id = (SELECT person_id FROM participation WHERE id = $2)`,
        hala,
      );
      const { runId } = await desk.life.match();
      await release(runId);
      const [mentor, mentee] = [await desk.signedIn(nora), await desk.signedIn(hala)];
      const { schema } = api.app.get(GraphQLSchemaHost);
      const everything = everyField(schema, schema.getType('Proposal') as never).slice(2, -2);
      const seen = async (who: ApiClient) => JSON.stringify(await read(who, 'myProposals', everything));
      const private_ = [
        /Ahmadzai/,
        /0?612345678/,
        /@example/,
        /2003-05/,
        /Bobigny/,
        /Seine-Saint-Denis|"93"/,
        /Natation/i,
        /imanche/,
        /Afghan|"AF"/,
      ];
      const before = await seen(mentor);
      expect(before).toContain('"displayName":"Hala"');
      for (const one of private_) expect(before).not.toMatch(one);

      const [{ menteeParticipationId }] = await read<{ menteeParticipationId: Id }[]>(
        mentee,
        'myProposals',
        'menteeParticipationId',
      );
      const show = (who: ApiClient, facts: string) =>
        act<{ facts: string[] }>(
          who,
          `setSharedFacts(participationId: "${menteeParticipationId}", facts: [${facts}])`,
          '... on SharedFactsModel { facts }',
        );
      refuses(await show(mentor, 'family_name'), 'PARTICIPATION_UNKNOWN');
      expect(await show(mentee, 'interests')).toMatchObject({ facts: ['interests'] });
      const after = await seen(mentor);
      expect(after).toContain('"value":"natation"');
      for (const one of private_.filter((hidden) => !hidden.test('natation'))) expect(after).not.toMatch(one);
      await show(mentee, '');
      expect(await seen(mentor)).toBe(before);
      expect(await seen(mentee)).toContain('Ahmadzai');
      expect(await read(await api.signedIn(desk.ctx, 'mentor'), 'myProposals', 'id')).toEqual([]);
    });

    it('says yes with as many taps as it takes: one answer, one duo', async () => {
      const { id, mentor, mentee } = await released();
      expect(await answer(mentor, id, 'yes')).toMatchObject({ state: 'released', mentorAnswer: 'yes' });
      expect(await read(mentee, 'myProposals', 'mentorAnswer menteeAnswer')).toEqual([
        { mentorAnswer: null, menteeAnswer: null },
      ]);
      const taps = await Promise.all([1, 2, 3].map(() => answer(mentee, id, 'yes')));
      for (const tap of taps) expect(tap).toMatchObject({ menteeAnswer: 'yes' });
      expect([await duos(), await stateOf(id)]).toEqual([1, 'formed']);
      const late = await answer(mentee, id, 'no');
      expect(late).toMatchObject({ code: 'PROPOSAL_CLOSED', path: ['proposalId'] });
      expect(late.message).toMatch(/écrivez à la coordination/);
      expect(await duos()).toBe(1);
    });

    it('says no with a reason that the other never reads; both wait again, and not for each other', async () => {
      const { id, mentor, mentee, mentorSeat, menteeSeat } = await released();
      const no = await act<Listed>(
        mentor,
        `answerProposal(proposalId: "${id}", answer: no, reason: "Je déménage à Lyon.")`,
        PROPOSAL,
      );
      expect(no).toMatchObject({ state: 'declined', mentorReason: 'Je déménage à Lyon.' });
      const yes = await answer(mentee, id, 'yes');
      expect(yes).toMatchObject({ code: 'PROPOSAL_CLOSED' });
      expect(JSON.stringify([yes, await read(mentee, 'myProposals', 'mentorReason')])).not.toContain('Lyon');
      expect((await proposals('state: declined'))[0]).toMatchObject({ mentorReason: 'Je déménage à Lyon.' });
      const waiting = [await desk.pool('mentor'), await desk.pool('mentee')];
      expect(waiting).toEqual([[mentorSeat], [menteeSeat]]);
      expect((await desk.life.match()).proposals).toEqual([]);
    });

    it('asks to know more before an answer: the team is told, the other is not', async () => {
      const { id, mentor, mentee } = await released();
      const ask = () =>
        act<{ id: Id }>(
          mentee,
          `askAboutProposal(proposalId: "${id}")`,
          '... on ProposalQuestion { id side answer }',
        );
      const [one, two] = await Promise.all([ask(), ask()]);
      expect(two).toEqual(one);
      const asked = (who: ApiClient) => read(who, 'myProposals', 'questionsAsked { id answer }');
      expect(await asked(mentor)).toEqual([{ questionsAsked: [] }]);
      const work = () => desk.work('proposal_question');
      expect(await work()).toMatchObject([{ subjectId: id, action: expect.any(String) }]);
      expect(await act(mentee, `answerProposalQuestion(questionId: "${one.id}", text: "x")`)).toEqual({
        denied: 'FORBIDDEN',
      });
      await act(
        desk.coordinator,
        `answerProposalQuestion(questionId: "${one.id}", text: "Elle est libre le samedi.")`,
      );
      expect(await asked(mentee)).toEqual([
        { questionsAsked: [{ id: one.id, answer: 'Elle est libre le samedi.' }] },
      ]);
      expect(await work()).toEqual([]);
      expect(await answer(mentee, id, 'yes')).toMatchObject({ state: 'released', menteeAnswer: 'yes' });
    });

    it('who says nothing is reminded, then the pair is taken back and both are free for the next run', async () => {
      const { id, mentor } = await released();
      await answer(mentor, id, 'yes');
      const planned = async (day: string) => {
        desk.life.moveTo(day);
        await desk.signInAgain();
        await api.app.get(ReminderRounds).day(desk.ctx);
        await api.app.get(MatchUpkeep).keepUp(desk.ctx);
        return (await desk.reminders()).filter(({ rule }) => rule !== 'proposal_released');
      };
      const [reminded, ...others] = await planned('2026-03-07');
      expect([reminded, others]).toMatchObject([
        { rule: 'proposal_unanswered', recipientName: expect.stringMatching(/^Hala/) },
        [],
      ]);
      await api.app.get(ReminderSender).send(desk.ctx, reminded.id);
      const mail = api.smtp.mails.at(-1)!;
      expect(mail.raw).toContain('Nora');
      expect((await planned('2026-03-17')).map(({ rule }) => rule).sort()).toEqual([
        'proposal_unanswered',
        'proposal_unanswered',
        'proposal_unanswered_staff',
      ]);
      expect((await proposals())[0]).toMatchObject({ id, state: 'released' });
      await planned('2026-03-24');
      expect((await proposals())[0]).toMatchObject({ id, state: 'expired' });
      expect((await desk.life.match()).proposals).toHaveLength(1);
    });

    it('gets a word of what to do when the team took the proposal back meanwhile', async () => {
      const { id, mentor, mentee } = await released();
      await answer(mentor, id, 'yes');
      const withdraw = () => act<Listed>(desk.coordinator, `withdrawProposal(proposalId: "${id}")`, PROPOSAL);
      expect(await withdraw()).toMatchObject({ state: 'withdrawn' });
      expect(await answer(mentee, id, 'yes')).toMatchObject({
        __typename: 'RefusalResult',
        code: 'PROPOSAL_CLOSED',
        path: ['proposalId'],
      });
      expect([await duos(), await read(mentee, 'myProposals', 'id')]).toEqual([0, []]);
      const [row] = await desk.sql(
        `SELECT mentee_answer AS answer, state FROM proposal WHERE association_id = $1`,
      );
      expect(row).toEqual({ answer: null, state: 'withdrawn' });
      expect((await desk.life.match()).proposals).toHaveLength(1);
    });
  });

  it('of a mentor with one place left, two accepted at once make one duo', async () => {
    await open();
    const mentorSeat = await desk.life.admit('mentor', { capacity: 2 });
    const menteeSeats = [await desk.life.admit('mentee'), await desk.life.admit('mentee')];
    const { runId } = await desk.life.match();
    expect(await release(runId)).toMatchObject({ count: 2 });
    await desk.sql(`UPDATE participation SET capacity = 1 WHERE association_id = $1 AND id = $2`, mentorSeat);
    const [mentor, ...mentees] = await Promise.all(
      [mentorSeat, ...menteeSeats].map((seat) => desk.signedIn(seat)),
    );
    const put = await proposals('state: released');
    for (const { id } of put) expect(await answer(mentor, id, 'yes')).toMatchObject({ state: 'released' });
    const said = await Promise.all(
      put.map(({ id, menteeParticipationId }) =>
        answer(mentees[menteeSeats.indexOf(menteeParticipationId)], id, 'yes'),
      ),
    );
    const full = said.find(({ code }) => code)!;
    expect(full).toMatchObject({ code: 'MENTOR_FULL', message: expect.stringContaining('Rien n’est perdu') });
    expect(said.filter(({ code }) => !code)).toHaveLength(1);
    expect(await duos()).toBe(1);
  });
});
