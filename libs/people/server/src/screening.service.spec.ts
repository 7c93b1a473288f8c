import type { Id, RequestContext } from '@tdu/kernel';
import { type TestApp, must } from '@tdu/testing';
import { ImportsService } from './imports/imports.service.js';
import { ScreeningService } from './screening.service.js';
import { makeProgramme, sheet, startPeople } from './testing/people-stage.js';

const SCREENING = {
  mentor: {
    steps: [
      { key: 'interview', label: 'Entretien' },
      { key: 'record', label: 'Casier judiciaire', validityMonths: 12 },
    ],
  },
  mentee: { steps: [] },
};
const MENTOR = `Nom;Prénom;Date de naissance;E-mail;Code postal
Benali;Nora;01/02/1980;nora@example.org;75013`;

/** Real: PostgreSQL with its row-level security. Today is 21 November 2026. */
describe('a step of the screening', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let participationId: Id;
  let screening: ScreeningService;

  beforeAll(async () => {
    app = await startPeople();
    screening = app.get(ScreeningService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    const programmeId = await makeProgramme(app, ctx, SCREENING);
    const file = { programmeId, role: 'mentor' as const, fileName: 'm.csv', stream: sheet(MENTOR) };
    must(await app.get(ImportsService).importFile(ctx, file));
    participationId = (await stored()).id as Id;
  });
  afterAll(() => app.close());

  const stored = async () =>
    (
      await app.database.sql<Record<string, unknown>>(
        'SELECT id, state, screening FROM participation WHERE association_id = $1',
        [ctx.associationId],
      )
    )[0];
  const done = (step: string, on = '2026-11-02') => screening.record(ctx, { participationId, step, on });

  it('is dated, and the last one admits', async () => {
    expect(must(await done('interview')).participation.state).toBe('screening');
    expect(must(await done('record')).participation.state).toBe('admitted');
    expect(await stored()).toMatchObject({
      state: 'admitted',
      screening: { interview: '2026-11-02', record: '2026-11-02' },
    });
  });

  it('that has expired leaves the candidate waiting, until it is done again', async () => {
    must(await done('interview'));
    expect(must(await done('record', '2025-11-20')).participation.state).toBe('screening');
    expect(must(await done('record', '2025-11-21')).participation.state).toBe('admitted');
  });

  it.each(['on_hold', 'declined', 'alumni'])('changes nothing in the state of who is %s', async (state) => {
    await app.database.sql('UPDATE participation SET state = $1 WHERE id = $2', [state, participationId]);
    must(await done('interview'));
    expect(must(await done('record')).participation.state).toBe(state);
  });

  it('moves an applicant on', async () => {
    await app.database.sql(`UPDATE participation SET state = 'applied' WHERE id = $1`, [participationId]);
    expect(must(await done('interview')).participation.state).toBe('screening');
  });

  it('is told in the history', async () => {
    must(await done('interview'));
    const events = await app.database.sql(
      `SELECT type, data FROM event WHERE association_id = $1 AND subject_id = $2`,
      [ctx.associationId, participationId],
    );
    expect(events).toEqual([
      {
        type: 'screening.step_done',
        data: { step: 'interview', on: '2026-11-02', state: 'screening' },
      },
    ]);
  });

  it.each([
    ['STEP_UNKNOWN', 'medical', '2026-11-02', 'step'],
    ['STEP_IN_FUTURE', 'interview', '2026-11-22', 'on'],
  ])('is refused with %s, and nothing changes', async (code, step, on, path) => {
    const before = await stored();
    expect(await done(step, on)).toMatchObject({ ok: false, refusal: { code, path: [path] } });
    expect(await stored()).toEqual(before);
  });

  it('of a person of another association is refused', async () => {
    ctx = await app.association('Voisine');
    expect(await done('interview')).toMatchObject({
      ok: false,
      refusal: { code: 'PARTICIPATION_UNKNOWN' },
    });
  });
});
