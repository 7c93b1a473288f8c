import { readFileSync } from 'node:fs';
import type { Id, RequestContext } from '@tdu/kernel';
import { type ParticipantRole, VerdictSheet } from '@tdu/people-domain';
import { ListOrder } from '@tdu/platform';
import { loadPreset } from '@tdu/programmes-domain';
import { type TestApp, must } from '@tdu/testing';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { PeopleService } from '../people.service.js';
import { PoolSummaryService } from '../pool/pool-summary.service.js';
import { cohort, makeProgramme, ROLES, sheet, startPeople } from '../testing/people-stage.js';
import { ImportReportsService } from './import-reports.service.js';
import { ImportUploadsService } from './import-uploads.service.js';
import { ImportsService } from './imports.service.js';

const screening = loadPreset('duos-de-demain')!.sections.screening as object;
const faults: { file: keyof typeof ROLES; line: number; what: string }[] = JSON.parse(
  readFileSync(new URL('../../../../../test/data/cohort-2026/faults.json', import.meta.url), 'utf8'),
);

/** Real: PostgreSQL with its row-level security, the disk. */
describe('an import', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let imports: ImportsService;
  let reports: ImportReportsService;

  beforeAll(async () => {
    app = await startPeople();
    imports = app.get(ImportsService);
    reports = app.get(ImportReportsService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, screening);
  });
  afterAll(() => app.close());

  const importCohort = (name: keyof typeof ROLES, dryRun = false) =>
    imports.importFile(ctx, { programmeId, role: ROLES[name], fileName: name, stream: cohort(name), dryRun });
  const importText = (text: string | Buffer, role: ParticipantRole = 'mentee', dryRun = false) =>
    imports.importFile(ctx, { programmeId, role, fileName: 'feuille.csv', stream: sheet(text), dryRun });
  const rows = async (table: string) =>
    (await app.database.sql(`SELECT * FROM ${table} WHERE association_id = $1 ORDER BY id`, [
      ctx.associationId,
    ])) as Record<string, unknown>[];
  const linesOf = async (run: ImportRunEntity) =>
    (await reports.linesOf(ctx, run, { first: 100 }, 'refused')).edges.map(({ node }) => node);

  describe.each(Object.keys(ROLES) as (keyof typeof ROLES)[])('of %s, as it was sent', (name) => {
    const announced = faults.filter(({ file }) => file === name);
    const expected = (line: number) => {
      const what = announced.find((fault) => fault.line === line)?.what ?? '';
      if (what.startsWith('rejected')) return 'refused';
      return what.startsWith('duplicate') ? 'duplicate' : 'created';
    };

    it('gives line by line the verdicts that were announced, dry and for good', async () => {
      for (const dryRun of [true, false]) {
        const run = must(await importCohort(name, dryRun));
        const verdicts = VerdictSheet.parse(run.verdicts!).after(1, 1_000);
        expect(verdicts).toHaveLength(name === 'mentors.csv' ? 120 : 150);
        expect(verdicts.filter(({ line, verdict }) => verdict !== expected(line))).toEqual([]);
        const { read, created, updated, unchanged, duplicates, refused } = run.counts!;
        expect(created + updated + unchanged + duplicates + refused).toBe(read);
        expect(run.state).toBe(dryRun ? 'checked' : 'committed');
        expect(await rows('participation')).toHaveLength(dryRun ? 0 : created);
      }
    });

    it('names the line of which a line is the duplicate', async () => {
      const run = must(await importCohort(name));
      const { edges } = await reports.linesOf(ctx, run, {}, 'duplicate');
      expect(edges.map(({ node }) => `duplicate of line ${node.said?.duplicateOf}`)).toEqual(
        announced
          .filter(({ what }) => what.startsWith('duplicate'))
          .map(({ what }) => /^[\w ]+/.exec(what)![0].trim()),
      );
    });

    it('changes nothing when it is imported again', async () => {
      const first = must(await importCohort(name)).counts!;
      const before = [await rows('person'), await rows('participation')];
      const again = must(await importCohort(name)).counts!;
      expect(again).toEqual({ ...first, created: 0, unchanged: first.created });
      expect([await rows('person'), await rows('participation')]).toEqual(before);
    });
  });

  it('admits a mentor whose steps are all dated, and every mentee who is of age', async () => {
    must(await importCohort('mentors.csv'));
    must(await importCohort('mentores.csv'));
    const summary = await app.get(PoolSummaryService).of(ctx, programmeId);
    const states = await rows('participation');
    const admitted = (role: string) =>
      states.filter((one) => one.role === role && one.state === 'admitted').length;
    expect(summary).toMatchObject({ mentors: 115, mentees: 144 });
    expect(summary).toMatchObject({
      admittedMentors: admitted('mentor'),
      admittedMentees: admitted('mentee'),
    });
    expect(summary.admittedMentors).toBeGreaterThan(50);
    const pool = await app.get(PeopleService).pool(ctx, programmeId);
    expect(pool.find(({ screeningMissing }) => screeningMissing.length > 0)?.screeningMissing[0]).toMatch(
      /Casier|Sensibilisation/,
    );
    expect(
      pool.filter(({ role }) => role === 'mentee').flatMap(({ screeningMissing }) => screeningMissing),
    ).toEqual(expect.arrayContaining(['18 ans révolus (le 17/12/2026)']));
  });

  it('gives the refused rows as a sheet that is accepted once corrected', async () => {
    const run = must(await importCohort('mentors.csv'));
    let text = '';
    for await (const piece of reports.refusedSheet(ctx, run)) text += piece;
    expect(text).toMatch(/^\uFEFFHorodateur;.*;Motif du refus;Comment réparer\r\n/);
    expect(text.trim().split('\r\n')).toHaveLength(5);
    const corrected = text
      .replace('31/02/1968', '28/02/1968')
      .replace(';;07 62 07 94 86', ';zoe@example.org;07 62 07 94 86')
      .replace('helene.example.org', 'helene@example.org')
      .replace('plusieurs', '2');
    expect(must(await importText(corrected, 'mentor')).counts).toMatchObject({ read: 4, created: 4 });
  });

  const HEADINGS = 'Nom;Prénom;Né(e) le;Email;Tél.;CP;Objectif principal;Niveau de français';
  const ROW = 'SAFI;Najib;15/02/1991;najib@example.org;06 20 53 80 75;75013;emploi;B1';

  it('tells what a line changes, and lets an empty cell keep what is known', async () => {
    must(await importText(`${HEADINGS}\n${ROW}`));
    const run = must(await importText(`${HEADINGS}\n${ROW.replace('75013', '59000').replace('emploi', '')}`));
    expect(run.counts).toMatchObject({ updated: 1, read: 1 });
    const { edges } = await reports.linesOf(ctx, run, {}, 'updated');
    expect(edges[0].node.said).toMatchObject({ columnName: 'CP', reason: 'change : CP' });
    expect(await rows('person')).toMatchObject([
      { postal_code: '59000', commune_name: 'Lille', department: '59' },
    ]);
    expect(await rows('participation')).toMatchObject([{ objectives: ['employment'] }]);
  });

  it('knows a person without e-mail by names and birth date', async () => {
    must(await importText(`${HEADINGS}\n${ROW}`));
    const run = must(
      await importText(`${HEADINGS}\n${ROW.replace('najib@example.org', '').replace('SAFI', 'Safi')}`),
    );
    expect(run.counts).toMatchObject({ updated: 1, created: 0 });
    expect(await rows('person')).toMatchObject([{ email: 'najib@example.org', family_name: 'Safi' }]);
  });

  it('makes of a mentee who returns as a mentor one person with two participations', async () => {
    must(await importText(`${HEADINGS}\n${ROW}`));
    must(await importText(`${HEADINGS}\n${ROW}`.replace('Objectif principal', 'Objectifs'), 'mentor'));
    expect(await rows('person')).toHaveLength(1);
    expect((await rows('participation')).map(({ role }) => role)).toEqual(['mentee', 'mentor']);
  });

  it('keeps a formula as text', async () => {
    must(await importText(`${HEADINGS}\n"=HYPERLINK(""x"")"${ROW.slice(4)}`));
    expect(await rows('person')).toMatchObject([{ family_name: '=HYPERLINK("x")' }]);
  });

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'FILE_EMPTY'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'FILE_NOT_TEXT'],
    ['zero bytes', `${HEADINGS}\n\0\0`, 'FILE_NOT_TEXT'],
    ['other headings', 'produit;prix\nchaise;10\n', 'HEADINGS_UNKNOWN'],
    ['headings and nothing else', `${HEADINGS}\n`, 'NO_ROW'],
    ['no birth date', HEADINGS.replace('Né(e) le', 'Remarques') + `\n${ROW}`, 'MAPPING_INCOMPLETE'],
    ['an open quote', `${HEADINGS}\n"${ROW}\n${ROW}`, 'QUOTE_NOT_CLOSED'],
    ['a line of 100 MB', Buffer.alloc(100_000_000, 97), 'LINE_TOO_LONG'],
    ['not one valid row', `${HEADINGS}\n${ROW.replace('B1', 'débrouille')}`, 'NO_VALID_ROW'],
  ])('of %s is refused in French and writes nobody', async (_what, content, code) => {
    const result = await importText(content);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(result.ok || result.refusal.message).toMatch(/ : |\. /);
    expect(await rows('person')).toEqual([]);
  });

  it('keeps the refused rows of a sheet without one valid row', async () => {
    let id = '';
    const stream = sheet(`${HEADINGS}\n${ROW.replace('B1', 'débrouille')}`);
    await imports.importFile(ctx, {
      programmeId,
      role: 'mentee',
      fileName: 'x.csv',
      stream,
      onUploaded: (one) => (id = one),
    });
    const run = await reports.find(ctx, id);
    expect(run).toMatchObject({ state: 'checked', counts: { read: 1, refused: 1 } });
    expect(await linesOf(run!)).toMatchObject([{ line: 2, said: { columnName: 'Niveau de français' } }]);
  });

  it('of a mentors’ sheet as mentees, or into an unknown programme, is refused', async () => {
    const uploads = app.get(ImportUploadsService);
    const upload = { programmeId, fileName: 'm.csv' };
    expect(
      await uploads.upload(ctx, { ...upload, role: 'mentee', stream: cohort('mentors.csv') }),
    ).toMatchObject({ ok: false, refusal: { code: 'HEADINGS_OTHER_ROLE' } });
    expect(
      await uploads.upload(ctx, { ...upload, role: 'mentor', stream: cohort('mentores.csv') }),
    ).toMatchObject({ ok: false, refusal: { code: 'HEADINGS_OTHER_ROLE' } });
    expect(
      await uploads.upload(ctx, {
        ...upload,
        role: 'mentor',
        programmeId: ctx.associationId,
        stream: cohort('mentors.csv'),
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'PROGRAMME_UNKNOWN' } });
  });

  it('can be mapped by hand, checked again and committed once', async () => {
    const text = `${HEADINGS.replace('Né(e) le', 'Jour')}\n${ROW}`;
    const { id } = must(
      await app
        .get(ImportUploadsService)
        .upload(ctx, { programmeId, role: 'mentee', fileName: 'f.csv', stream: sheet(text) }),
    );
    expect(await imports.check(ctx, id)).toMatchObject({
      ok: false,
      refusal: { code: 'MAPPING_INCOMPLETE' },
    });
    expect(await imports.updateMapping(ctx, id, [{ heading: 'Mois', field: 'birthDate' }])).toMatchObject({
      ok: false,
      refusal: { code: 'HEADING_UNKNOWN' },
    });
    expect(await imports.updateMapping(ctx, id, [{ heading: 'Jour', field: 'email' }])).toMatchObject({
      ok: false,
      refusal: { code: 'MAPPING_FIELD_TWICE' },
    });
    must(await imports.updateMapping(ctx, id, [{ heading: 'Jour', field: 'birthDate' }]));
    expect(must(await imports.check(ctx, id))).toMatchObject({ state: 'checked', counts: { created: 1 } });
    expect(must(await imports.commit(ctx, id))).toMatchObject({ state: 'committed', counts: { created: 1 } });
    expect(await imports.commit(ctx, id)).toMatchObject({ ok: false, refusal: { code: 'IMPORT_COMMITTED' } });
    expect(await imports.check(ctx, 'rien')).toMatchObject({
      ok: false,
      refusal: { code: 'IMPORT_UNKNOWN' },
    });
  });

  it('leaves nothing when it fails half-way', async () => {
    const many = Array.from({ length: 9_000 }, (_, n) =>
      ROW.replace('najib', `n${n}`).replace('SAFI', `SAFI${n}`),
    );
    const { id } = must(
      await app.get(ImportUploadsService).upload(ctx, {
        programmeId,
        role: 'mentee',
        fileName: 'f.csv',
        stream: sheet([HEADINGS, ...many].join('\n')),
      }),
    );
    const progress = ({ linesRead }: { linesRead: number }) => {
      if (linesRead > 8_000) throw new Error('power cut');
    };
    await expect(imports.commit(ctx, id, progress)).rejects.toThrow('power cut');
    expect(await rows('person')).toEqual([]);
    expect(await reports.find(ctx, id)).toMatchObject({ state: 'uploaded', counts: null });
    expect(must(await imports.commit(ctx, id)).counts).toMatchObject({ created: 9_000 });
  });

  it('committed twice at the same time writes everybody once', async () => {
    const one = () => importCohort('mentors.csv');
    const runs = (await Promise.all([one(), one(), one()])).map(must);
    expect(runs.map(({ counts }) => counts!.created + counts!.unchanged)).toEqual([115, 115, 115]);
    expect(await rows('person')).toHaveLength(115);
  });

  it('is seen by its own association only', async () => {
    const run = must(await importCohort('mentors.csv'));
    const other = await app.association('Voisine');
    expect(await reports.find(other, run.id)).toBeNull();
    expect(await imports.check(other, run.id)).toMatchObject({
      ok: false,
      refusal: { code: 'IMPORT_UNKNOWN' },
    });
  });

  it('is listed page by page, and so are its lines', async () => {
    const run = must(await importCohort('mentors.csv'));
    must(await importCohort('mentors.csv'));
    const first = await reports.list(ctx, programmeId, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await reports.list(ctx, programmeId, { first: 1, after: first.pageInfo.endCursor! });
    expect(second.edges.map(({ node }) => node.id)).toEqual([run.id]);
    const oldest = await reports.list(ctx, programmeId, { first: 1, order: ListOrder.oldest });
    expect(oldest.edges.map(({ node }) => node.id)).toEqual([run.id]);
    const after = oldest.pageInfo.endCursor!;
    const newer = await reports.list(ctx, programmeId, { first: 1, order: ListOrder.oldest, after });
    expect(newer.edges.map(({ node }) => node.id)).toEqual(first.edges.map(({ node }) => node.id));
    const lines = await reports.linesOf(ctx, run, { first: 10 });
    expect(lines.edges.map(({ node }) => [node.line, node.verdict]).slice(6, 9)).toEqual([
      [8, 'created'],
      [9, 'refused'],
      [10, 'created'],
    ]);
    const next = await reports.linesOf(ctx, run, { first: 10, after: lines.pageInfo.endCursor! });
    expect(next.edges[0].node.line).toBe(12);
    expect(lines.totalCount).toBe(120);
  });
});
