import { Permission } from '@tdu/accounts-domain';
import { AccountsServerModule } from '@tdu/accounts-server';
import { DuosService } from '@tdu/duos-server';
import type { RequestContext } from '@tdu/kernel';
import { PeopleServerModule } from '@tdu/people-server';
import { RemindersServerModule } from '@tdu/reminders-server';
import { type TestApp, countStatements, startTestApp } from '@tdu/testing';
import {
  ImpactExportsService,
  ImpactServerModule,
  ImpactService,
  type MeasureInput,
  MeasuresService,
  TargetsService,
} from './index.js';
import { DuoMeasures } from './services/duo-measures.service.js';
import { type ImpactStage, impactStage } from './testing/impact-stage.js';

/** Real: PostgreSQL with its row-level security. People and duos are written by SQL. */
describe('what the duos changed, in the database', () => {
  let app: TestApp;
  let stage: ImpactStage;

  beforeAll(async () => {
    const parts = [AccountsServerModule, PeopleServerModule, RemindersServerModule, ImpactServerModule];
    app = await startTestApp(parts);
  });
  beforeEach(async () => {
    stage = await impactStage(app);
  });
  afterAll(() => app.close());

  const table = (protect?: boolean) =>
    app.get(ImpactService).table(stage.ctx, stage.programmeId, 2026, protect);
  const target = (department: string, aimed: number) =>
    app.get(TargetsService).set(stage.ctx, {
      programmeId: stage.programmeId,
      year: 2026,
      department,
      projects: 1,
      target: aimed,
    });
  const measure = (
    participationId: string,
    value: string,
    more: Partial<MeasureInput> = {},
  ): MeasureInput => ({
    participationId,
    indicator: 'autonomy',
    moment: 'start',
    value,
    measuredOn: '2026-04-01',
    source: 'mentee',
    ...more,
  });

  it('counts duos by the mentee’s department, beside the targets, and finds an announced total that is off', async () => {
    await stage.duo('59');
    await stage.duo('59');
    await stage.duo('62', '2025-12-31');
    for (const [department, aimed] of [
      ['59', 4],
      ['80', 5],
      ['TOTAL', 12],
    ] as const) {
      expect((await target(department, aimed)).ok).toBe(true);
    }
    const { table: shown, disagreements } = await table();
    expect(shown.rows.map((row) => [row.department, row.target, row.achieved, row.ratio])).toEqual([
      ['59', 4, 2, 5000],
      ['80', 5, 0, 0],
    ]);
    expect(shown.total).toMatchObject({ target: 9, achieved: 2 });
    expect(disagreements.map(({ what, entered, recomputed }) => [what, entered, recomputed])).toEqual([
      ['Total des projets', '1', '2'],
      ['Total des cibles', '12', '9'],
    ]);
  });

  it('sets a target once for a department and year, and refuses what is no department', async () => {
    await target('59', 4);
    await target('59', 7);
    expect((await table()).table.rows).toMatchObject([{ department: '59', target: 7 }]);
    expect(await target('99', 1)).toMatchObject({ refusal: { code: 'DEPARTMENT_UNKNOWN' } });
    expect(await target('59', -1)).toMatchObject({ refusal: { code: 'NUMBER_INVALID', path: ['target'] } });
  });

  it('shows a funder no small head count, on screen and in the file alike', async () => {
    await stage.duo('59');
    const funder = stage.as([Permission.ReadImpact, Permission.ExportImpact]);
    const seen = await app.get(ImpactService).table(funder, stage.programmeId, 2026);
    expect(seen.table).toMatchObject({ hidden: true, rows: [{ achieved: null }], total: { achieved: null } });
    const request = { programmeId: stage.programmeId, year: 2026, format: 'csv' } as const;
    const file = await app.get(ImpactExportsService).write(funder, request);
    if (!file.ok) throw new Error(file.refusal.message);
    expect(file.value.content.toString('utf8')).toContain('59;Nord;0;0;n.c.;n.c.');
    const whole = await app.get(ImpactExportsService).write(stage.ctx, request);
    if (!whole.ok) throw new Error(whole.refusal.message);
    expect(whole.value.content.toString('utf8')).toContain('59;Nord;0;0;1;');
  });

  it('refuses to export a programme of another association', async () => {
    const other = await impactStage(app);
    const request = { programmeId: other.programmeId, year: 2026, format: 'xlsx' } as const;
    const file = await app.get(ImpactExportsService).write(stage.ctx, request);
    expect(file).toMatchObject({ refusal: { code: 'PROGRAMME_UNKNOWN' } });
  });

  it('records a value once; the same again corrects it and the history keeps both', async () => {
    const { duoId, menteeId } = await stage.duo('59');
    const measures = app.get(MeasuresService);
    const first = await measures.record(stage.ctx, measure(menteeId, '1', { duoId }));
    const second = await measures.record(stage.ctx, measure(menteeId, '3', { duoId }));
    expect([first, second].map((one) => one.ok && [one.value.id, one.value.value])).toEqual([
      [first.ok && first.value.id, 1],
      [first.ok && first.value.id, 3],
    ]);
    const history = await app.database.sql(
      `SELECT type, data->'before' AS before FROM event WHERE subject_id = $1 ORDER BY id`,
      [menteeId],
    );
    expect(history).toEqual([
      { type: 'measure.recorded', before: null },
      { type: 'measure.corrected', before: 1 },
    ]);
  });

  it('shows the team the sheet of a duo with what is known, and nobody else', async () => {
    const { duoId, menteeId } = await stage.duo('59');
    for (const value of ['1', '3'])
      await app.get(MeasuresService).record(stage.ctx, measure(menteeId, value, { duoId }));
    const sheet = async (ctx: RequestContext) => {
      const record = await app.get(DuosService).one({ ...stage.ctx }, duoId);
      return app.get(DuoMeasures).of(ctx, record!);
    };
    const lines = await sheet({ ...stage.ctx });
    expect(lines[0]).toMatchObject({ moment: 'start', role: 'mentee', participationId: menteeId });
    const told = lines.filter(({ values }) => values.length > 0);
    expect(told).toMatchObject([{ moment: 'start', indicator: { key: 'autonomy' }, values: [{ value: 3 }] }]);
    expect(await sheet(stage.as([Permission.ReadOwnDuo]))).toEqual([]);
  });

  it('refuses a value that is none, and a questionnaire as a whole', async () => {
    const { duoId, menteeId } = await stage.duo('59');
    const answers = [measure(menteeId, '2', { duoId }), measure(menteeId, '9', { duoId, moment: 'end' })];
    const recorded = await app.get(MeasuresService).recordAll(stage.ctx, answers);
    expect(recorded).toMatchObject({ refusal: { code: 'VALUE_INVALID' } });
    expect(await app.database.sql('SELECT 1 FROM measure WHERE participation_id = $1', [menteeId])).toEqual(
      [],
    );
  });

  it('lets a mentee speak of herself only, and tells a stranger nothing', async () => {
    const { duoId, menteeId, mentorId, menteePersonId } = await stage.duo('59');
    const mentee = stage.as([Permission.RecordMeasure], menteePersonId);
    const record = (input: MeasureInput) => app.get(MeasuresService).record(mentee, input);
    expect((await record(measure(menteeId, '2', { duoId }))).ok).toBe(true);
    for (const refused of [
      measure(menteeId, '2', { duoId, source: 'mentor' }),
      measure(mentorId, '2', { duoId }),
      measure('not-an-id', '2'),
    ]) {
      expect(await record(refused)).toMatchObject({ refusal: { code: 'SUBJECT_UNKNOWN' } });
    }
  });

  it('sums up five people and keeps four to itself; statements do not grow with people', async () => {
    const impact = app.get(ImpactService);
    const autonomy = async () =>
      (await impact.indicators(stage.ctx, stage.programmeId)).find((one) => one.indicator.key === 'autonomy');
    const answer = async () => {
      const { duoId, menteeId } = await stage.duo('59');
      const answers = [measure(menteeId, '1', { duoId }), measure(menteeId, '3', { duoId, moment: 'end' })];
      await app.get(MeasuresService).recordAll(stage.ctx, answers);
    };
    for (let people = 0; people < 4; people++) await answer();
    expect(await autonomy()).toMatchObject({ comparisons: [], baseline: null });
    const before = await countStatements(app.dataSource, autonomy);
    await answer();
    expect((await autonomy())?.comparisons).toEqual([
      { from: 'start', to: 'end', people: 5, fromMean: 1, toMean: 3, change: 2 },
    ]);
    expect(await countStatements(app.dataSource, autonomy)).toBe(before);
  });

  it('counts how the programme itself goes', async () => {
    await stage.duo('59', '2026-02-01');
    expect(await app.get(ImpactService).process(stage.ctx, stage.programmeId)).toMatchObject({
      admitted: 1,
      matchRate: 10_000,
      daysToDuoMean: 31,
      meetingsHeld: 0,
      earlyClosures: 0,
    });
  });
});
