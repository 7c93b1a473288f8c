import { IMPORT_LIMITS, SheetError } from '@tdu/people-domain';
import writeXlsxFile from 'write-excel-file/node';
import { type ArchiveEntry, archive, workbookParts } from '../../testing/archives.js';
import { readWorkbook } from './read-workbook.js';

const LIMITS = { ...IMPORT_LIMITS, unpackedBytes: 4 * 1024 * 1024, rows: 2_000 };
const MEGABYTES_OF_SPACE = (count: number) => Buffer.alloc(count * 1024 * 1024, 32);
const WORKBOOK = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');

const read = (entries: readonly ArchiveEntry[]) => readWorkbook(archive(entries), LIMITS);
const refusal = (bytes: Buffer) =>
  readWorkbook(bytes, LIMITS).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetError ? error.refusal : String(error)),
  );

describe('a workbook', () => {
  it('is read sheet by sheet, a line for each row', async () => {
    const day = { value: new Date('1991-02-15T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' } as const;
    const bytes = await writeXlsxFile([
      {
        sheet: 'Mentors',
        data: [
          ['Nom', 'Né le', 'Tél'],
          ['O"Neill; Zoé', day, 612345678],
        ],
      },
      { sheet: 'Notes', data: [['rien']] },
    ]).toBuffer();
    const sheets = await readWorkbook(bytes, LIMITS);
    expect(sheets.map(({ name, text }) => [name, text])).toEqual([
      ['Mentors', 'Nom;Né le;Tél\n"O""Neill; Zoé";15/02/1991;612345678'],
      ['Notes', 'rien'],
    ]);
  });

  it.each([
    ['', '15/02/1991'],
    ['<workbookPr date1904="0"/>', '15/02/1991'],
    ['<workbookPr date1904="1"/>', '16/02/1995'],
    ['<workbookPr date1904="true"/>', '16/02/1995'],
  ])('counts days from the year its own calendar says: %s', async (workbookPr, day) => {
    const [sheet] = await read(
      workbookParts('<row r="1"><c r="A1" s="1"><v>33284</v></c></row>', workbookPr),
    );
    expect(sheet.text).toBe(day);
  });

  it('gives formulas by the value they had, errors as nothing, yes and no in words', async () => {
    const [sheet] = await read(
      workbookParts(`<row r="1"><c r="A1" t="str"><f>UPPER("a")</f><v>A</v></c><c r="B1"><f>1+1</f><v>2</v></c>
        <c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="inlineStr"><is><t>a
        b</t></is></c></row><row r="4"><c r="A4"><v>6.12345678E8</v></c></row>`),
    );
    expect(sheet.text.split('\n')).toEqual(['A;2;;oui;a, b', '', '', '612345678;;;;']);
  });

  it.each<[string, () => Buffer, string, RegExp]>([
    [
      'a bomb',
      () => archive([...WORKBOOK, { path: 'xl/bomb.xml', content: MEGABYTES_OF_SPACE(50) }]),
      'FILE_UNPACKS_TOO_LARGE',
      /recommencez/,
    ],
    [
      'a bomb that says it weighs nothing',
      () => archive([...WORKBOOK, { path: 'xl/bomb.xml', content: MEGABYTES_OF_SPACE(50), claimed: 10 }]),
      'FILE_UNPACKS_TOO_LARGE',
      /100 Mo/,
    ],
    [
      'a bomb in many pieces',
      () =>
        archive([
          ...WORKBOOK,
          ...Array.from({ length: 40 }, (_, n) => ({ path: `xl/${n}.xml`, content: MEGABYTES_OF_SPACE(1) })),
        ]),
      'FILE_UNPACKS_TOO_LARGE',
      /100 Mo/,
    ],
    [
      'ten thousand entries',
      () => archive(Array.from({ length: 10_000 }, (_, n) => ({ path: `${n}`, content: '' }))),
      'FILE_NO_WORKBOOK',
      /10000 fichiers/,
    ],
    ['an entry twice', () => archive([...WORKBOOK, ...WORKBOOK]), 'FILE_DAMAGED', /abîmé/],
    [
      'a password',
      () => archive(WORKBOOK.map((part) => ({ ...part, flags: 1 }))),
      'FILE_ENCRYPTED',
      /mot de passe/,
    ],
    ['the end cut off', () => archive(WORKBOOK).subarray(0, 300), 'FILE_DAMAGED', /abîmé/],
    ['bytes that are no archive', () => Buffer.from('PK\u0003\u0004 and so on'), 'FILE_DAMAGED', /abîmé/],
    [
      'no sheet in it',
      () => archive([{ path: 'notes.txt', content: 'a' }]),
      'FILE_NO_WORKBOOK',
      /archive ZIP/,
    ],
    [
      'a text document',
      () => archive([{ path: 'word/document.xml', content: '<a/>' }]),
      'FILE_NO_WORKBOOK',
      /Word/,
    ],
    [
      'a LibreOffice sheet',
      () => archive([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'FILE_NO_WORKBOOK',
      /\.ods.*Classeur Excel/,
    ],
    [
      'a binary workbook',
      () => archive([{ path: 'xl/workbook.bin', content: '' }]),
      'FILE_NO_WORKBOOK',
      /xlsb/,
    ],
    [
      'broken XML',
      () => archive(workbookParts('<row r="1"><c r="A1" s="99"><v>1</v></c></row>')),
      'FILE_DAMAGED',
      /abîmé/,
    ],
    [
      'too many rows',
      () => archive(workbookParts('<row/>'.repeat(3_100))),
      'TOO_MANY_ROWS',
      /2\u00a0000 lignes/,
    ],
    [
      'a cell in the last row',
      () => archive(workbookParts('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
      'TOO_MANY_ROWS',
      /lignes/,
    ],
    [
      'a cell in the last column',
      () => archive(workbookParts('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      'TOO_MANY_COLUMNS',
      /colonne 300/,
    ],
    [
      'an entity that grows',
      () =>
        archive(
          workbookParts(
            `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(99)}">]><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>`,
          ),
        ),
      '',
      /./,
    ],
  ])('with %s is refused in French within two seconds', async (what, bytes, code, message) => {
    const content = bytes();
    const start = performance.now();
    const answer = await refusal(content);
    expect(performance.now() - start).toBeLessThan(2_000);
    // An entity is not expanded, whatever else is made of it.
    if (what.startsWith('an entity')) return expect(JSON.stringify(answer).length).toBeLessThan(500);
    expect(answer).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('that writes one long text in every row is refused before it fills the memory', async () => {
    const long = 'x'.repeat(32_000);
    const rows = Array.from(
      { length: 1_000 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`,
    );
    const parts = workbookParts(rows.join(''));
    const strings = { path: 'xl/sharedStrings.xml', content: `<sst><si><t>${long}</t></si></sst>` };
    expect(await refusal(archive([...parts, strings]))).toMatchObject({ code: 'FILE_UNPACKS_TOO_LARGE' });
  });
});
