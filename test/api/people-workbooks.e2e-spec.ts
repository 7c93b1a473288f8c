import writeXlsxFile from 'write-excel-file/node';
import { archive, workbookParts } from '../../libs/people/server/src/testing/archives.js';
import { type SheetApi, startSheetApi } from './support/sheet-api.js';

const HEADINGS = ['Nom', 'Prénom', 'Né(e) le', 'Email', 'Tél.', 'CP', 'Niveau de français', 'Remarques'];
const BORN = { value: new Date('1991-02-15T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' } as const;
const row = (n: number) => [`SAFI${n}`, 'Najib', BORN, `n${n}@example.org`, 612345678, 75013, 'B1', 'bus'];
const XLSX = { name: 'candidatures.xlsx' };
const MEGABYTE = Buffer.alloc(1024 * 1024, 32);

/** Made before the service starts: it takes longer to make than to refuse. */
const BOMB = archive([
  ...workbookParts('<row r="1"/>'),
  { path: 'xl/bomb.xml', content: Buffer.concat(Array.from({ length: 300 }, () => MEGABYTE)), claimed: 9 },
]);

const workbook = () =>
  writeXlsxFile([
    { sheet: 'Lisez-moi', data: [['Mode d’emploi']] },
    { sheet: 'Mars', data: [['Candidatures de mars'], [], HEADINGS, row(1), row(2)] as never },
    { sheet: 'Avril', data: [HEADINGS, row(3)] as never },
  ]).toBuffer();

interface Imported {
  readonly __typename: string;
  readonly state: string;
  readonly code?: string;
  readonly counts: Record<string, number> | null;
  readonly sheets: { name: string; rows: number; isReadable: boolean; isChosen: boolean }[];
  readonly undoableUntil: string | null;
  readonly mapping: { heading: string; field: string | null }[];
}

/** Real: HTTP with streamed bodies, the thread that reads workbooks, PostgreSQL. */
describe('a workbook that is sent', () => {
  let sheets: SheetApi;
  beforeAll(async () => {
    sheets = await startSheetApi();
  });
  afterAll(() => sheets.close());

  const FIELDS = `state undoableUntil sheets { name rows isReadable isChosen } mapping { heading field }
    counts { read created refused }`;
  const ask = async (mutation: string, id: string, more = ''): Promise<Imported> => {
    const query = `mutation ($id: ID!) { ${mutation}(importId: $id ${more}) {
      __typename ... on ImportRun { ${FIELDS} } ... on Refusal { code message } } }`;
    const { data, errors } = await sheets.coordinator.graphql<Record<string, Imported>>(query, { id });
    if (errors) throw new Error(errors[0].message);
    return data[mutation];
  };
  const sent = async () => {
    const answer = await sheets.send(new Uint8Array(await workbook()), XLSX);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { importId: string }).importId;
  };
  const people = async () =>
    sheets.api.database.sql(
      `SELECT family_name, birth_date::text, phone, postal_code FROM person ORDER BY family_name`,
    );

  it('is read at its first sheet with headings, another is chosen, and it is undone', async () => {
    const id = await sent();
    const checked = await ask('checkImport', id);
    expect(checked.counts).toMatchObject({ read: 2, created: 2 });
    expect(checked.sheets).toEqual([
      { name: 'Lisez-moi', rows: 1, isReadable: false, isChosen: false },
      { name: 'Mars', rows: 3, isReadable: true, isChosen: true },
      { name: 'Avril', rows: 2, isReadable: true, isChosen: false },
    ]);
    expect(await ask('chooseImportSheet', id, ', sheet: "Lisez-moi"')).toMatchObject({
      code: 'HEADINGS_UNKNOWN',
    });
    expect(await ask('chooseImportSheet', id, ', sheet: "Mai"')).toMatchObject({ code: 'SHEET_UNKNOWN' });
    expect(await ask('chooseImportSheet', id, ', sheet: "Avril"')).toMatchObject({
      state: 'uploaded',
      counts: null,
    });
    const committed = await ask('commitImport', id);
    expect(committed).toMatchObject({ state: 'committed', counts: { read: 1, created: 1 } });
    expect(committed.undoableUntil).not.toBeNull();
    expect(await people()).toEqual([
      { family_name: 'SAFI3', birth_date: '1991-02-15', phone: '+33612345678', postal_code: '75013' },
    ]);
    expect(await ask('undoImport', id)).toMatchObject({ state: 'undone', undoableUntil: null });
    expect(await people()).toEqual([]);
  });

  it('is read the next time as it was the last', async () => {
    const first = await sent();
    await sheets.remap(first, [{ heading: 'Remarques', field: 'sector' }]);
    await ask('commitImport', first);
    const second = await sent();
    const { mapping } = await sheets.run(second);
    expect(mapping).toContainEqual(expect.objectContaining({ heading: 'Remarques', field: 'sector' }));
    await ask('undoImport', first);
  });

  it('knows its limits beforehand', async () => {
    const { data } = await sheets.coordinator.graphql(
      `{ importLimits { bytes unpackedBytes rows formats undoDays } }`,
    );
    expect(data).toEqual({
      importLimits: {
        bytes: 10_485_760,
        unpackedBytes: 104_857_600,
        rows: 20_000,
        formats: ['.csv', '.xlsx', '.xlsm'],
        undoDays: 30,
      },
    });
  });

  const csv = `${HEADINGS.join(';')}\nSAFI;Najib;15/02/1991;n@example.org;;75013;B1;`;
  it.each<[string, () => Buffer, Record<string, string>, string, RegExp]>([
    [
      'a bomb of 300 MB that says it is small',
      () => BOMB,
      XLSX,
      'FILE_UNPACKS_TOO_LARGE',
      /100 Mo.*recommencez/,
    ],
    [
      'an old workbook',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      XLSX,
      'FILE_NOT_NAMED',
      /\.xls.*Enregistrer sous/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7 etc.'), XLSX, 'FILE_NOT_NAMED', /PDF.*Enregistrer sous/],
    ['a web page', () => Buffer.from('<html><table><tr><td>Nom'), XLSX, 'FILE_NOT_NAMED', /page web/],
    [
      'a web page named as CSV',
      () => Buffer.from('<html><table><tr><td>Nom;Prénom;Email'),
      { name: 'a.csv' },
      'FILE_NOT_TEXT',
      /page web/,
    ],
    ['a CSV', () => Buffer.from(csv), XLSX, 'FILE_NOT_NAMED', /CSV/],
    [
      'a workbook named as CSV',
      () => archive(workbookParts('')),
      { name: 'a.csv' },
      'FILE_NOT_TEXT',
      /extension \.xlsx/,
    ],
    ['an archive', () => archive([{ path: 'a.txt', content: 'a' }]), XLSX, 'FILE_NO_WORKBOOK', /archive ZIP/],
    [
      'a LibreOffice sheet',
      () => archive([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      XLSX,
      'FILE_NO_WORKBOOK',
      /\.ods/,
    ],
    [
      'no sheet of people',
      () => archive(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>')),
      XLSX,
      'HEADINGS_UNKNOWN',
      /intitulé/,
    ],
    ['nothing', () => Buffer.alloc(0), XLSX, 'FILE_EMPTY', /vide/],
    [
      '11 MB of CSV',
      () => Buffer.from(`${csv}\n`.repeat(2) + `${'a;'.repeat(500)}\n`.repeat(11_000)),
      { name: 'a.csv' },
      'FILE_TOO_LARGE',
      /10 Mo/,
    ],
    [
      '20,001 rows',
      () =>
        Buffer.from(
          [
            HEADINGS.join(';'),
            ...Array.from({ length: 20_001 }, (_, n) => `A;B;1/1/1990;a${n}@e.fr;;75013;B1;`),
          ].join('\n'),
        ),
      { name: 'a.csv' },
      'TOO_MANY_ROWS',
      /20\u00a0000 lignes/,
    ],
  ])(
    'with %s in it is refused in French within two seconds, and nothing is kept',
    async (_what, content, query, code, message) => {
      const body = new Uint8Array(content());
      const start = performance.now();
      const answer = await sheets.send(body, query);
      const took = performance.now() - start;
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { code, message: expect.stringMatching(message) },
      ]);
      // Of a bomb or a file in disguise; one that is merely long takes the time of its sending.
      if (!/^(FILE_TOO_LARGE|TOO_MANY_ROWS)$/.test(code)) expect(took).toBeLessThan(2_000);
    },
  );
});
