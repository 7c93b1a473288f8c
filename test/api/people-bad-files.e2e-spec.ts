import { Readable } from 'node:stream';
import { type SheetApi, startSheetApi } from './support/sheet-api.js';

const HEADINGS = 'Nom;Prénom;Né(e) le;Email;CP;Objectif principal;Niveau de français';
const ROW = 'SAFI;Najib;15/02/1991;najib@example.org;75013;emploi;B1';
const MEGABYTE = Buffer.alloc(1024 * 1024, 'a');

/** A hundred megabytes without a line break, made as they are sent. */
function endlessLine(): BodyInit {
  const pieces = function* () {
    yield Buffer.from(`${HEADINGS}\n`);
    for (let sent = 0; sent < 100; sent += 1) yield MEGABYTE;
  };
  return Readable.toWeb(Readable.from(pieces())) as BodyInit;
}

/** Real: HTTP with streamed bodies and PostgreSQL. */
describe('a sheet that cannot be imported', () => {
  let sheets: SheetApi;
  beforeAll(async () => {
    sheets = await startSheetApi();
  });
  afterAll(() => sheets.close());

  const kept = async () => {
    const tables = ['import_run', 'import_chunk', 'import_line', 'person', 'participation'];
    const counts = tables.map((table) => `(SELECT count(*) FROM ${table})::int AS ${table}`);
    return (await sheets.api.database.sql(`SELECT ${counts.join(', ')}`))[0];
  };

  it.each<[string, () => BodyInit, string, RegExp]>([
    ['empty', () => '', 'FILE_EMPTY', /est vide/],
    ['of blanks', () => ' \r\n\r\n', 'FILE_EMPTY', /est vide/],
    ['a workbook', () => Buffer.from('PK\u0003\u0004 etc.'), 'FILE_NOT_TEXT', /classeur Excel.*CSV UTF-8/],
    ['with zero bytes', () => Buffer.from(`${HEADINGS}\n\0\0`), 'FILE_NOT_TEXT', /CSV UTF-8/],
    ['with other headings', () => 'produit;prix\nchaise;10\n', 'HEADINGS_UNKNOWN', /Date de naissance/],
    ['with a line of 100 MB', endlessLine, 'LINE_TOO_LONG', /La ligne 2 .*recommencez/],
  ])('%s is refused as it arrives, and nothing is kept', async (_what, body, code, message) => {
    const before = await kept();
    const answer = await sheets.send(body());
    expect(answer.status).toBe(400);
    const refusal = (await answer.json()) as { code: string; message: string };
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['of an unknown role', { role: 'parrain' }, 'ROLE_UNKNOWN'],
    ['for no programme', { programme: '' }, 'PROGRAMME_UNKNOWN'],
    ['for another programme', { programme: '00000000-0000-7000-8000-000000000000' }, 'PROGRAMME_UNKNOWN'],
  ])('%s is refused', async (_what, query: Record<string, string>, code) => {
    const before = await kept();
    const answer = await sheets.send(`${HEADINGS}\n${ROW}\n`, query);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, code]);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['with headings alone', `${HEADINGS}\n`, 'NO_ROW', /au moins une ligne/],
    [
      'without birth dates',
      `${HEADINGS.replace('Né(e) le', 'Jour')}\n${ROW}`,
      'MAPPING_INCOMPLETE',
      /naissance/,
    ],
    ['with an open quote', `${HEADINGS}\n"${ROW}\n${ROW}\n`, 'QUOTE_NOT_CLOSED', /guillemet/],
    ['without a valid row', `${HEADINGS}\n${ROW.replace('B1', 'oui')}\n`, 'NO_VALID_ROW', /lignes refusées/],
  ])(
    '%s is received, refused when it is committed, and changes nothing',
    async (_what, text, code, message) => {
      const id = await sheets.received(text);
      const before = [await kept(), await sheets.run(id)];
      const refusal = await sheets.step(id, 'commitImport');
      expect(refusal).toMatchObject({ __typename: 'RefusalResult', code });
      expect(refusal.message).toMatch(message);
      expect([await kept(), await sheets.run(id)]).toEqual(before);
    },
  );

  it('without a valid row tells which column to repair once it is checked', async () => {
    const id = await sheets.received(`${HEADINGS}\n${ROW.replace('B1', 'oui')}\n`);
    expect(await sheets.step(id, 'checkImport')).toMatchObject({ counts: { read: 1, refused: 1 } });
    const { edges } = await sheets.lines(id, 'refused');
    expect(edges[0].node).toMatchObject({ columnName: 'Niveau de français' });
    expect(await sheets.run(id)).toMatchObject({ refusedSheetUrl: `/imports/${id}/refused.csv` });
  });
});
