import { type Id, newId } from '@tdu/kernel';
import type { ApiClient } from './support/api-client.js';
import { ProgrammeDesk, type Told, act, read, refuses } from './support/programme-desk.js';
import { answerProposal, countDuos, releaseDrafts } from './support/proposal-calls.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const MONDAY = '2026-03-02';
const FILE =
  'state stage openSteps next steps { key state validUntil } records { step outcome failure doneOn nextOn }';

interface File extends Told {
  readonly state: string;
  readonly stage: string;
  readonly openSteps: string[];
  readonly next: string[];
  readonly steps: { key: string; state: string; validUntil: string | null }[];
  readonly records: object[];
}

/** Real: HTTP, PostgreSQL. Moved: the clock. Mentors of a programme that asks for a criminal record and a training. */
describe('an admission over HTTP', () => {
  let api: TestApi;
  let desk: ProgrammeDesk;
  let seat: Id;

  beforeAll(async () => {
    api = await startTestApi();
  }, 60_000);
  beforeEach(async () => {
    desk = await ProgrammeDesk.of(api, `admission-${newId()}`, 'duos-de-demain', MONDAY);
    seat = await desk.life.enrol('mentor');
  });
  afterAll(() => api.close());

  const report = (step: string, more = `on: "${MONDAY}"`, who = desk.coordinator) =>
    act<File>(
      who,
      `recordScreeningStep(input: { participationId: "${seat}", step: "${step}", ${more} })`,
      `... on Admission { ${FILE} }`,
    );
  const decide = (to: string, more = '', who = desk.coordinator, id = seat) =>
    act<File>(
      who,
      `decideAdmission(input: { participationId: "${id}", to: ${to} ${more} })`,
      `... on Admission { ${FILE} }`,
    );
  const standing = (who = desk.coordinator) => read<File>(who, `admission(participationId: "${seat}")`, FILE);
  const readyMentors = () => desk.pool('mentor', 'filter: { ready: true }');

  it('is made of the steps of the programme: the last one lets into the pool, and none before', async () => {
    await desk.life.admit('mentee');
    expect(await standing()).toMatchObject({
      state: 'applied',
      openSteps: ['Casier judiciaire B3', expect.stringMatching(/^Sensibilisation/)],
      steps: [
        { key: 'background-check', state: 'open' },
        { key: 'asylum-awareness', state: 'open' },
      ],
    });
    refuses(
      await decide('admitted'),
      'ADMISSION_STEPS_OPEN',
      /Il reste à valider : Casier judiciaire B3, Sensibilisation/,
    );
    const failed = await report(
      'background-check',
      `on: "${MONDAY}", outcome: failed, failure: document_invalid, nextOn: "2026-03-09"`,
    );
    expect(failed).toMatchObject({
      stage: 'screening',
      records: [{ outcome: 'failed', nextOn: '2026-03-09' }],
    });
    await report('asylum-awareness');
    expect([await readyMentors(), (await desk.life.match()).proposals]).toEqual([[], []]);
    const twice = await Promise.all(
      [1, 2].map(() => report('background-check', `on: "${MONDAY}", issuedOn: "2026-02-20"`)),
    );
    for (const one of twice) expect(one).toMatchObject({ stage: 'admitted', openSteps: [] });
    const { records, steps } = await standing();
    expect(records).toHaveLength(3);
    expect(steps[0]).toEqual({ key: 'background-check', state: 'done', validUntil: '2029-02-20' });
    expect(await readyMentors()).toEqual([seat]);
    expect((await desk.life.match()).proposals).toHaveLength(1);
  });

  it.each([
    ['background-check', 'on: "2026-03-03"', 'STEP_IN_FUTURE', /indiquez le jour/],
    ['background-check', 'on: "2026-03-02", issuedOn: "1950-01-01"', 'STEP_BEFORE_BIRTH', /corrigez l’année/],
    [
      'background-check',
      'on: "2026-03-01", issuedOn: "2026-03-02"',
      'STEP_ISSUED_LATER',
      /vérifiez les deux dates/,
    ],
    ['background-check', 'on: "2026-03-02", outcome: failed', 'STEP_REASON_MISSING', /Choisissez pourquoi/],
    ['background-check', 'on: "2026-03-02", nextOn: "2026-03-01"', 'STEP_NEXT_PAST', /un jour à venir/],
    ['medical', 'on: "2026-03-02"', 'STEP_UNKNOWN', /de la liste/],
  ])('refuses the step %s with %s, and keeps nothing of it', async (step, told, code, words) => {
    refuses(await report(step, told), code, words);
    expect(await standing()).toMatchObject({ state: 'applied', records: [] });
  });

  it('lapses with a step: the team is warned, then nobody is matched until a new one comes', async () => {
    await desk.life.admit('mentee');
    await report('asylum-awareness');
    await report('background-check', `on: "${MONDAY}", issuedOn: "2023-03-20"`);
    expect(await readyMentors()).toEqual([seat]);
    const lapsing = (before: string) =>
      read(
        desk.coordinator,
        `lapsingSteps(programmeId: "${desk.programmeId}", before: "${before}")`,
        'totalCount edges { node { participationId label validUntil } }',
      );
    const warned = { participationId: seat, label: 'Casier judiciaire B3', validUntil: '2026-03-20' };
    expect(await lapsing('2026-03-19')).toMatchObject({ totalCount: 0 });
    expect(await lapsing('2026-03-31')).toEqual({ totalCount: 1, edges: [{ node: warned }] });
    expect(await desk.work('screening_lapsing')).toEqual([
      {
        subjectId: seat,
        reason: expect.stringContaining('20/03/2026'),
        action: expect.any(String),
        isOverdue: false,
      },
    ]);
    desk.life.moveTo('2026-03-21');
    await desk.signInAgain();
    expect(await standing()).toMatchObject({
      state: 'admitted',
      stage: 'screening',
      openSteps: ['Casier judiciaire B3 (expiré le 20/03/2026)'],
    });
    expect([await readyMentors(), (await desk.life.match()).proposals]).toEqual([[], []]);
    await report('background-check', 'on: "2026-03-21", issuedOn: "2026-03-18"');
    expect(await readyMentors()).toEqual([seat]);
    expect((await desk.life.match()).proposals).toHaveLength(1);
  });

  it('is declined with a reason, once, kept with its history, and opened again', async () => {
    refuses(await decide('declined'), 'ADMISSION_REASON_MISSING', /Choisissez la raison/);
    const twice = await Promise.all([1, 2].map(() => decide('declined', ', reason: outside_programme')));
    for (const one of twice)
      expect(one).toMatchObject({ state: 'declined', stage: 'declined', next: ['screening'] });
    refuses(await decide('admitted'), 'ADMISSION_IMPOSSIBLE', /choisissez « en cours d’admission »/);
    expect(await readyMentors()).toEqual([]);
    expect(await decide('screening')).toMatchObject({ state: 'screening' });
    const events = await desk.sql(
      `SELECT data->>'to' AS to, data->>'reason' AS reason FROM event
        WHERE association_id = $1 AND subject_id = $2 AND type = 'participation.state_changed' ORDER BY occurred_at, id`,
      seat,
    );
    expect(events).toEqual([
      { to: 'declined', reason: 'outside_programme' },
      { to: 'screening', reason: null },
    ]);
  });

  it('that is taken back takes a proposal back with it, and is not taken back within a duo', async () => {
    await desk.life.screen(seat, 'mentor');
    const menteeSeat = await desk.life.admit('mentee');
    const propose = async () => {
      const { runId, proposals } = await desk.life.match();
      expect(await releaseDrafts(desk.coordinator, runId)).toMatchObject({ count: 1 });
      return proposals[0].id;
    };
    const first = await propose();
    const [mentor, mentee] = [await desk.signedIn(seat), await desk.signedIn(menteeSeat)];
    await answerProposal(mentor, first, 'yes');
    await decide('on_hold', ', reason: not_available');
    refuses(await answerProposal(mentee, first, 'yes'), 'PROPOSAL_CLOSED');
    expect([await countDuos(desk), (await desk.life.match()).proposals]).toEqual([0, []]);
    await decide('admitted');
    const second = await propose();
    for (const who of [mentor, mentee]) await answerProposal(who, second, 'yes');
    expect(await countDuos(desk)).toBe(1);
    refuses(await decide('declined', ', reason: moved'), 'ADMISSION_IN_DUO', /terminez d’abord le duo/);
    expect(await standing()).toMatchObject({ state: 'admitted', stage: 'in_duo' });
  });

  describe('of somebody under the age of the programme', () => {
    const young =
      '[{ key: "familyName", value: "Kane" }, { key: "givenName", value: "Awa" }, { key: "birthDate", value: "12/07/2010" }, { key: "email", value: "awa@exemple.fr" }, { key: "postalCode", value: "75013" }]';
    const people = async () =>
      read<{ totalCount: number }>(desk.coordinator, 'people(search: "Kane")', 'totalCount');

    it('is refused at the form, at the office and at the desk of a referrer, with the age', async () => {
      const where = `programmeId: "${desk.programmeId}", role: mentee`;
      await act(
        desk.coordinator,
        `setApplicationForm(input: { ${where}, opensOn: "2026-01-01", waitingList: false, questions: [], noticeVersion: "1", noticeText: "Vos données servent à former des duos." })`,
      );
      const form = `${where}, submissionId: "${newId()}", consent: true, noticeVersion: "1"`;
      const referral = `programmeId: "${desk.programmeId}", familyName: "Kane", givenName: "Awa", birthDate: "12/07/2010", email: "awa@exemple.fr", consentWay: in_person, consentOn: "${MONDAY}"`;
      const referrer = await referrerOf('CCAS Lille');
      for (const told of [
        await act(api.client(), `submitApplication(input: { ${form}, answers: ${young} })`),
        await act(desk.coordinator, `enrolPerson(input: { ${where}, answers: ${young} })`),
        await act(referrer, `referPerson(input: { ${referral} })`),
      ]) {
        refuses(
          told,
          'ANSWER_INVALID',
          /15 ans le jour.*au moins 17 ans pour s'inscrire \(et 18 ans pour former un duo\)/,
        );
        expect(told.path).toEqual(['answers', 'birthDate']);
      }
      expect(await people()).toEqual({ totalCount: 0 });
    });

    it('waits for the birthday that lets into a duo', async () => {
      await desk.life.screen(seat, 'mentor');
      await desk.life.admit('mentee', { birthDate: '2008-03-21' });
      expect((await desk.life.match()).proposals).toEqual([]);
      desk.life.moveTo('2026-03-21');
      expect((await desk.life.match()).proposals).toHaveLength(1);
    });

    async function referrerOf(name: string): Promise<ApiClient> {
      const { id } = await act<{ id: Id }>(
        desk.coordinator,
        `addReferringOrganisation(input: { name: "${name}", kind: ccas })`,
        '... on ReferringOrganisation { id }',
      );
      const client = await api.signedIn(desk.ctx, 'referrer');
      const { userId } = await read<{ userId: Id }>(client, 'me', 'userId');
      await act(desk.coordinator, `attachReferrer(userId: "${userId}", organisationId: "${id}")`);
      return client;
    }
  });

  it('is the business of the team of the association alone', async () => {
    const others = await Promise.all(
      (['mentor', 'mentee', 'referrer', 'funder'] as const).map((role) => api.signedIn(desk.ctx, role)),
    );
    for (const who of others) {
      expect(await standing(who)).toEqual({ denied: 'FORBIDDEN' });
      expect(await decide('declined', ', reason: moved', who)).toEqual({ denied: 'FORBIDDEN' });
      expect(await report('asylum-awareness', undefined, who)).toEqual({ denied: 'FORBIDDEN' });
    }
    const neighbour = (await ProgrammeDesk.of(api, `voisine-${newId()}`, 'duos-de-demain', MONDAY))
      .coordinator;
    expect(await standing(neighbour)).toBeNull();
    for (const told of [
      await decide('declined', ', reason: moved', neighbour),
      await report('asylum-awareness', undefined, neighbour),
      await decide('declined', ', reason: moved', desk.coordinator, 'x'),
    ]) {
      refuses(told, 'PARTICIPATION_UNKNOWN', /choisissez-la dans la liste/);
    }
    expect(await standing()).toMatchObject({ state: 'applied', records: [] });
  });
});
