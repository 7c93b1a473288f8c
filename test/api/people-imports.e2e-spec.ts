import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ApiClient } from './support/api-client.js';
import { type SheetApi, startSheetApi } from './support/sheet-api.js';

const COHORT = fileURLToPath(new URL('../data/cohort-2026/mentores.csv', import.meta.url));
const HEADINGS = 'Nom;Prénom;Né(e) le;Email;CP;Objectif principal;Niveau de français;Remarque';
const GOOD = 'SAFI;Najib;15/02/1991;najib@example.org;75013;emploi;B1;';
const BAD = 'NUR;Ayan;01/10/2004;ayan at example.org;59000;formation;A2;rappeler, le soir';
const NOBODY = {
  mentors: 0,
  mentees: 0,
  screeningOpen: 0,
  admittedMentors: 0,
  admittedMentees: 0,
  places: 0,
};

/** Real: HTTP, GraphQL and PostgreSQL, as the web UI drives them. */
describe('an import, step by step', () => {
  let sheets: SheetApi;
  let coordinator: ApiClient;
  beforeAll(async () => {
    sheets = await startSheetApi();
    coordinator = sheets.coordinator;
  });
  afterAll(() => sheets.close());

  describe('of the cohort’s mentees', () => {
    let id: string;
    beforeAll(async () => {
      id = await sheets.received(await readFile(COHORT));
    });

    it('shows how the sheet is written and what its columns are read as', async () => {
      const run = await sheets.run(id);
      expect(run).toMatchObject({ state: 'uploaded', counts: null, refusedSheetUrl: null, role: 'mentee' });
      expect(run.format).toMatchObject({ encoding: 'windows-1252', separator: ';' });
      expect(run.format.headings).toHaveLength(22);
      expect(run.mapping.find(({ heading }) => heading === 'PRENOM')).toEqual({
        heading: 'PRENOM',
        field: 'givenName',
        label: 'Prénom',
        required: true,
      });
      expect(run.fields.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['familyName', 'birthDate', 'languages', 'refusesCompatriot']),
      );
    });

    it('lets the mapping be changed, and says why it cannot', async () => {
      const change = (heading: string, field: string | null) => sheets.remap(id, [{ heading, field }]);
      expect(await change('Loisir', null)).toMatchObject({ code: 'HEADING_UNKNOWN', path: ['mapping'] });
      expect(await change('Loisirs', 'hobby')).toMatchObject({ code: 'MAPPING_FIELD_UNKNOWN' });
      expect(await change('Loisirs', 'email')).toMatchObject({ code: 'MAPPING_FIELD_TWICE' });
      expect(await change('Loisirs', null)).toMatchObject({ __typename: 'ImportRun' });
      const { mapping } = await sheets.run(id);
      expect(mapping.find(({ heading }) => heading === 'Loisirs')).toMatchObject({
        field: null,
        label: null,
      });
      expect(await change('Loisirs', 'interests')).toMatchObject({ __typename: 'ImportRun' });
    });

    it('is checked without anybody being written', async () => {
      expect(await sheets.step(id, 'checkImport')).toMatchObject({
        state: 'checked',
        counts: { read: 150, created: 144 },
      });
      expect(await sheets.pool()).toEqual(NOBODY);
    });

    it('is committed once, with the verdicts of the check', async () => {
      const checked = await sheets.run(id);
      const committed = await sheets.step(id, 'commitImport');
      expect(committed).toMatchObject({ state: 'committed', counts: checked.counts });
      expect(await sheets.pool()).toMatchObject({ mentors: 0, mentees: checked.counts!.created });
      for (const again of ['checkImport', 'commitImport'] as const)
        expect(await sheets.step(id, again)).toMatchObject({
          __typename: 'RefusalResult',
          code: 'IMPORT_COMMITTED',
        });
      expect(await sheets.remap(id, [{ heading: 'Loisirs', field: null }])).toMatchObject({
        code: 'IMPORT_COMMITTED',
      });
    });

    it.each(['created', 'updated', 'unchanged', 'duplicate', 'refused'])(
      'lists its %s lines, as many as it counts',
      async (verdict) => {
        const { counts } = await sheets.run(id);
        const lines = await sheets.lines(id, verdict);
        expect(lines.totalCount).toBe(counts![verdict === 'duplicate' ? 'duplicates' : verdict]);
        expect(lines.edges.filter(({ node }) => node.verdict !== verdict)).toEqual([]);
        if (verdict !== 'refused') return;
        for (const { node } of lines.edges)
          expect([node.columnName, node.reason, node.repair]).not.toContain(null);
      },
    );
  });

  it('gives its refused rows as a sheet that is taken once corrected', async () => {
    const before = await sheets.pool();
    const id = await sheets.received(`${HEADINGS}\r\n${GOOD}\r\n${BAD}\r\n`);
    const { counts, refusedSheetUrl } = await sheets.step(id, 'commitImport');
    expect(counts).toMatchObject({ read: 2, created: 1, refused: 1 });
    const answer = await coordinator.fetch(refusedSheetUrl!);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''refus-feuille.csv");
    const refused = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(refused).toMatch(/^\uFEFFNom;.*;Motif du refus;Comment réparer\r\n/);
    expect(refused).toContain('rappeler, le soir');

    const asItIs = await sheets.step(await sheets.received(refused), 'commitImport');
    expect(asItIs).toMatchObject({ code: 'NO_VALID_ROW' });
    const corrected = refused.replace('ayan at example.org', 'ayan@example.org');
    const run = await sheets.step(await sheets.received(corrected), 'commitImport');
    expect(run.counts).toMatchObject({ read: 1, created: 1, refused: 0 });
    expect((await sheets.pool()).mentees).toBe(before.mentees + 2);
  });

  it('is none when the id is unknown, whatever is asked of it', async () => {
    for (const id of ['rien', '00000000-0000-7000-8000-000000000000']) {
      expect(await sheets.run(id)).toBeNull();
      expect(await sheets.step(id, 'checkImport')).toMatchObject({ code: 'IMPORT_UNKNOWN' });
      expect(await sheets.step(id, 'commitImport')).toMatchObject({ code: 'IMPORT_UNKNOWN' });
      expect(await sheets.remap(id, [])).toMatchObject({ code: 'IMPORT_UNKNOWN' });
      expect((await coordinator.fetch(`/imports/${id}/refused.csv`)).status).toBe(404);
    }
  });
});
