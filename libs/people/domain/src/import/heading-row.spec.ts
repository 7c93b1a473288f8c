import fc from 'fast-check';
import { importFields } from './fields.js';
import { findHeadingRow } from './heading-row.js';
import { matchHeadings } from './headings.js';
import { headingsKey, rememberedMapping } from './remembered-mapping.js';
import { cellText, lineOf, numberText } from './workbook-text.js';

const FIELDS = importFields('mentee', { steps: [] });
const HEADINGS = ['Nom', 'Prénom', 'Date de naissance', 'E-mail', 'Code postal'];

describe('the headings of a sheet', () => {
  test.each([
    ['in the first row', [HEADINGS], 0, HEADINGS],
    [
      'below a title and a note',
      [['Candidatures 2026', '', '', '', ''], ['', '', '', '', ''], HEADINGS],
      2,
      HEADINGS,
    ],
    [
      'merged over two rows',
      [
        ['Nom', 'Prénom', 'Naissance', 'Contact', ''],
        ['', '', '', 'E-mail', 'Code postal'],
      ],
      1,
      ['Nom', 'Prénom', 'Naissance', 'E-mail', 'Code postal'],
    ],
    [
      'merged over columns whose own words are not enough',
      [
        ['Identité', '', 'Date de naissance', 'Contact', ''],
        ['Nom', 'Prénom', '(jour)', 'E-mail', 'Code postal'],
      ],
      1,
      ['Nom', 'Prénom', 'Date de naissance (jour)', 'E-mail', 'Code postal'],
    ],
  ])('are found %s', (_where, rows, index, headings) => {
    expect(findHeadingRow(rows, FIELDS)).toMatchObject({ index, headings, known: 5 });
  });

  test('are not found where there are none', () => {
    expect(
      findHeadingRow(
        [
          ['produit', 'prix'],
          ['chaise', '10'],
        ],
        FIELDS,
      ),
    ).toBeUndefined();
    expect(findHeadingRow([], FIELDS)).toBeUndefined();
  });

  test('mean the same in another case and order', () => {
    expect(headingsKey(['NOM', 'Prénom'])).toBe(headingsKey(['prenom', 'Nom']));
    expect(headingsKey(['Nom'])).not.toBe(headingsKey(['Nom', 'Nom']));
  });
});

describe('a mapping that was used before', () => {
  const guessed = matchHeadings([...HEADINGS, 'Remarque'], FIELDS);

  test('is used again, wherever the columns stand now', () => {
    const before = [...guessed.slice(0, 5), { heading: 'REMARQUE', field: 'sector' }].reverse();
    expect(rememberedMapping(guessed, before, FIELDS)).toEqual([
      ...guessed.slice(0, 5),
      { heading: 'Remarque', field: 'sector' },
    ]);
  });

  test('keeps a column that was left aside', () => {
    const before = guessed.map((column) =>
      column.heading === 'E-mail' ? { ...column, field: null } : column,
    );
    expect(rememberedMapping(guessed, before, FIELDS)).toEqual(before);
  });

  test('gives way where the programme has no such field any more', () => {
    const before = [...guessed.slice(0, 5), { heading: 'Remarque', field: 'screening:gone' }];
    expect(rememberedMapping(guessed, before, FIELDS)).toEqual(guessed);
  });

  test('never gives a field twice', () => {
    const keys = FIELDS.map(({ key }) => key);
    const column = fc.constantFrom(...HEADINGS, 'Remarque');
    const field = fc.option(fc.constantFrom(...keys));
    const mapping = fc.uniqueArray(fc.record({ heading: column, field }), {
      selector: ({ heading }) => heading,
    });
    fc.assert(
      fc.property(mapping, (before) => {
        const used = before.map((one) => one.field).filter((one) => one !== null);
        fc.pre(new Set(used).size === used.length);
        const given = rememberedMapping(guessed, before, FIELDS).flatMap((one) => one.field ?? []);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('a cell of a workbook', () => {
  test.each([
    [new Date('1991-02-15T00:00:00Z'), '15/02/1991'],
    [new Date('2026-03-29T09:30:00Z'), '29/03/2026 09:30'],
    [true, 'oui'],
    [null, ''],
    ['  texte', '  texte'],
    ['75013', '75013'],
  ])('%s reads %s', (cell, text) => expect(cellText(cell)).toBe(text));

  test.each([
    ['75013', '75013'],
    ['6.12345678E8', '612345678'],
    ['1.5', '1.5'],
    ['0x', '0x'],
  ])('the number %s reads %s', (written, text) => expect(numberText(written)).toBe(text));

  test('makes one line of a row, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (cells) => {
        expect(lineOf(cells)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
