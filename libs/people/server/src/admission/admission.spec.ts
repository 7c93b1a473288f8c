import type { Id, RequestContext } from '@tdu/kernel';
import { type TestApp, must } from '@tdu/testing';
import { toAdmission } from '../graphql/admission.mapper.js';
import { ImportsService } from '../imports/imports.service.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { PeopleService } from '../people.service.js';
import { ScreeningService } from '../screening.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { AdmissionService } from './admission.service.js';

const SCREENING = {
  mentor: {
    steps: [
      {
        key: 'interview',
        label: 'Entretien',
        kind: 'interview',
        questions: [
          { key: 'avis', label: 'Avis', choices: ['favorable', 'réservé'] },
          { key: 'libre', label: 'Libre le soir ?', kind: 'yes_no' },
          { key: 'aise', label: 'Aise en français', kind: 'scale', to: 5 },
        ],
        conclusions: [
          { key: 'absent', label: 'N’est pas venu·e', outcome: 'failed', failure: 'not_attended' },
        ],
      },
      {
        key: 'record',
        label: 'Casier judiciaire',
        kind: 'criminal_record',
        column: 'Casier',
        validityMonths: 12,
      },
    ],
  },
  mentee: { steps: [] },
};
const MENTORS = `Nom;Prénom;Date de naissance;E-mail;Code postal;Entretien;Casier
Benali;Nora;01/02/1980;nora@example.org;75013;;
Diop;Awa;01/02/1981;awa@example.org;75013;;05/12/2025
Petit;Luc;01/02/1982;luc@example.org;75013;;01/11/2025`;

/** Real: PostgreSQL with its row-level security. Today is 21 November 2026. */
describe('an admission', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let admissions: AdmissionService;
  let screening: ScreeningService;
  let ids: Record<string, Id>;

  beforeAll(async () => {
    app = await startPeople();
    admissions = app.get(AdmissionService);
    screening = app.get(ScreeningService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
    const file = { programmeId, role: 'mentor' as const, fileName: 'm.csv', stream: sheet(MENTORS) };
    must(await app.get(ImportsService).importFile(ctx, file));
    const rows = await app.database.sql<{ id: Id; name: string }>(
      `SELECT p.id, x.given_name AS name FROM participation p JOIN person x ON x.id = p.person_id WHERE p.association_id = $1`,
      [ctx.associationId],
    );
    ids = Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  });
  afterAll(() => app.close());

  const report = (who: string, step: string, more: object = {}) =>
    screening.record(ctx, { participationId: ids[who], step, on: '2026-11-20', ...more });
  const standing = async (who: string) => (await admissions.of(ctx, ids[who]))!;
  const inPool = async () => {
    const pool = await app.get(PeopleService).pool(ctx, programmeId);
    return pool.filter((one) => one.screeningMissing.length === 0).map((one) => one.participationId);
  };
  const eventsOf = async (who: string) =>
    (
      await app.database.sql<{ type: string }>(
        `SELECT type FROM event WHERE subject_id = $1 AND association_id = $2 ORDER BY occurred_at, id`,
        [ids[who], ctx.associationId],
      )
    ).map(({ type }) => type);

  it('tells who did each step when, with what result and what is next', async () => {
    const answers = [
      { question: 'avis', answer: 'réservé' },
      { question: 'libre', answer: 'no' },
    ];
    must(await report('Nora', 'interview', { conclusion: 'absent', answers, nextOn: '2026-12-01' }));
    must(await report('Nora', 'record', { issuedOn: '2026-10-01' }));
    const { steps, records, openSteps, stage } = await standing('Nora');
    expect(records).toMatchObject([
      { step: 'record', outcome: 'passed', issuedOn: '2026-10-01', expiresOn: '2027-10-01' },
      {
        ...{ step: 'interview', outcome: 'failed', failure: 'not_attended', conclusion: 'absent' },
        ...{ nextOn: '2026-12-01', answers: [answers[0], { question: 'libre', answer: false }] },
      },
    ]);
    expect(records[0].recordedBy).not.toBe('');
    expect(steps.map(({ state, validUntil }) => [state, validUntil])).toEqual([
      ['open', null],
      ['done', '2027-10-01'],
    ]);
    expect([openSteps, stage]).toEqual([['Entretien'], 'screening']);
    expect(await eventsOf('Nora')).toEqual(['screening.step_failed', 'screening.step_done']);
  });

  it('shows each question with what may be answered, a scale from where it begins', async () => {
    const [{ questions }] = toAdmission(await standing('Nora')).steps;
    expect(questions).toMatchObject([
      { kind: 'choice', choices: ['favorable', 'réservé'], from: null, to: null },
      { kind: 'yes_no', from: null, to: null },
      { kind: 'scale', from: 0, to: 5 },
    ]);
    must(await report('Nora', 'interview', { answers: [{ question: 'aise', answer: '0' }] }));
  });

  it('is the work of the last step; one that fails takes out again', async () => {
    must(await report('Nora', 'interview'));
    must(await report('Nora', 'record', { issuedOn: '2026-11-02' }));
    expect((await standing('Nora')).stage).toBe('admitted');
    expect(await inPool()).toEqual([ids.Nora]);
    must(await report('Nora', 'record', { outcome: 'failed', failure: 'document_invalid' }));
    expect((await standing('Nora')).stage).toBe('screening');
    expect(await inPool()).toEqual([]);
  });

  it('lapses with a step, and warns before', async () => {
    must(await report('Awa', 'interview'));
    must(await report('Luc', 'interview'));
    await app.database.sql(`UPDATE participation SET state = 'admitted' WHERE id = $1`, [ids.Luc]);
    expect(await inPool()).toEqual([ids.Awa]);
    expect((await standing('Luc')).stage).toBe('screening');
    const lapsing = await admissions.lapsing(ctx, programmeId, '2026-12-21', { first: 1 });
    expect(lapsing).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(lapsing.edges[0].node).toMatchObject({
      name: 'Luc Petit',
      label: 'Casier judiciaire',
      validUntil: '2026-11-01',
    });
    const after = lapsing.pageInfo.endCursor!;
    const rest = await admissions.lapsing(ctx, programmeId, '2026-12-21', { first: 1, after });
    expect(rest.edges.map(({ node }) => [node.name, node.validUntil])).toEqual([['Awa Diop', '2026-12-05']]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await admissions.lapsing(ctx, programmeId, '2026-11-30', {})).totalCount).toBe(1);
  });

  it('is the same reported twice, even at once', async () => {
    const both = await Promise.all([report('Nora', 'interview'), report('Nora', 'interview')]);
    both.forEach(must);
    expect((await standing('Nora')).records).toHaveLength(1);
    expect(await eventsOf('Nora')).toEqual(['screening.step_done']);
  });

  it('is decided with a reason, kept with its history, and taken back', async () => {
    const decide = (to: 'declined' | 'screening' | 'on_hold', reason?: 'withdrawn') =>
      admissions.decide(ctx, { participationId: ids.Nora, to, reason });
    expect(await decide('declined')).toMatchObject({
      ok: false,
      refusal: { code: 'ADMISSION_REASON_MISSING' },
    });
    expect(must(await decide('declined', 'withdrawn')).stage).toBe('declined');
    must(await decide('declined', 'withdrawn'));
    must(await decide('screening'));
    expect(await eventsOf('Nora')).toEqual(['participation.state_changed', 'participation.state_changed']);
  });

  it('is not given with a step open, nor taken from whoever is in a duo', async () => {
    const participationId = ids.Awa;
    expect(await admissions.decide(ctx, { participationId, to: 'admitted' })).toMatchObject({
      ok: false,
      refusal: { code: 'ADMISSION_STEPS_OPEN', message: expect.stringContaining('Entretien') },
    });
    const duo = { mentorParticipationId: participationId, menteeParticipationId: ids.Luc, open: true };
    app.get(DuoTiesRegistry).register({ duosOf: async () => [duo] });
    expect((await standing('Awa')).stage).toBe('in_duo');
    expect(await admissions.decide(ctx, { participationId, to: 'declined', reason: 'moved' })).toMatchObject({
      ok: false,
      refusal: { code: 'ADMISSION_IN_DUO' },
    });
    app.get(DuoTiesRegistry).register({ duosOf: async () => [] });
  });

  it('of a file that went into another moves nowhere: the pool has everybody once', async () => {
    await app.database.sql(
      `UPDATE participation SET folded_into = $2, state = 'declined' WHERE association_id = $1 AND id = $3`,
      [ctx.associationId, ids.Awa, ids.Luc],
    );
    const unknown = { refusal: { code: 'PARTICIPATION_UNKNOWN' } };
    expect(await admissions.decide(ctx, { participationId: ids.Luc, to: 'screening' })).toMatchObject(
      unknown,
    );
    expect(await report('Luc', 'interview')).toMatchObject(unknown);
  });

  it('of another association is not there', async () => {
    const participationId = ids.Nora;
    ctx = await app.association('Voisine');
    expect(await admissions.of(ctx, participationId)).toBeNull();
    expect(await admissions.of(ctx, 'rien')).toBeNull();
    expect(await admissions.decide(ctx, { participationId, to: 'declined', reason: 'moved' })).toMatchObject({
      ok: false,
      refusal: { code: 'PARTICIPATION_UNKNOWN' },
    });
    expect((await admissions.lapsing(ctx, programmeId, '2027-12-21', {})).totalCount).toBe(0);
  });
});
