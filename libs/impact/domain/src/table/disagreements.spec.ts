import fc from 'fast-check';
import { readEnteredTable } from '../exports/read-entered-table.js';
import { PUBLISHED_FIGURES, PUBLISHED_NAMES, PUBLISHED_ROWS, PUBLISHED_SHEET } from '../testing/bop-104.js';
import { findDisagreements } from './disagreements.js';
import { targetTable } from './target-table.js';

const name = (code: string) => PUBLISHED_NAMES[code] ?? code;
const found = (rows = PUBLISHED_ROWS, entered = PUBLISHED_FIGURES) =>
  findDisagreements(rows, entered, name).map(({ what, entered: said, recomputed }) => [
    what,
    said,
    recomputed,
  ]);

const PUBLISHED_DISAGREEMENTS = [
  ['Ratio, Pas-de-Calais', '93,30 %', '93,33 %'],
  ['Ratio, Aisne', '114,35 %', '116,81 %'],
  ['Total des cibles', '3070', '3067'],
  ['Ratio, total', '93,88 %', '93,97 %'],
];

const rowsArbitrary = fc.uniqueArray(
  fc.record({
    department: fc.stringMatching(/^[0-9]{2}$/),
    projects: fc.nat(100),
    target: fc.integer({ min: 1, max: 5000 }),
    achieved: fc.nat(5000),
  }),
  { selector: (row) => row.department, minLength: 1, maxLength: 12 },
);

describe('a published table that does not add up (BOP 104, 2019)', () => {
  it('is told exactly where: one total, two ratios of rows and the ratio of the total', () => {
    expect(found()).toEqual(PUBLISHED_DISAGREEMENTS);
  });

  it('is told the same when it comes as a sheet', () => {
    const read = readEnteredTable(PUBLISHED_SHEET);
    if (!read.ok) throw new Error(read.refusal.message);
    expect(found(read.value.rows as never, read.value.entered)).toEqual(PUBLISHED_DISAGREEMENTS);
  });

  it('says in French what is wrong, what is kept and where a wrong ratio comes from', () => {
    const messages = findDisagreements(PUBLISHED_ROWS, PUBLISHED_FIGURES, name).map(({ message }) => message);
    expect(messages[2]).toBe(
      'Total des cibles : 3070 saisi, 3067 par addition des lignes (écart de 3). ' +
        'Le tableau retient 3067 ; corrigez le total annoncé ou la ligne fausse.',
    );
    expect(messages[3]).toContain('Il vient du total saisi (2882 sur 3070)');
  });

  it('finds the share of young refugees reached: 290 on 370 is 78,38 %, not 78,34 %', () => {
    const young = [{ department: 'jeunes', projects: 1, target: 370, achieved: 290 }];
    expect(found(young, { ratios: { jeunes: 7834 } })).toEqual([['Ratio, jeunes', '78,34 %', '78,38 %']]);
  });
});

describe('the check of entered figures', () => {
  it('has nothing to say about figures that follow from the rows', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const table = targetTable(rows);
        const ratios = Object.fromEntries(table.rows.map((row) => [row.department, row.ratio as number]));
        expect(findDisagreements(rows, { total: table.total, ratios }, name)).toEqual([]);
      }),
    );
  });

  it('finds any entered total that is off, by however little', () => {
    const field = fc.constantFrom('projects', 'target', 'achieved', 'ratio');
    fc.assert(
      fc.property(rowsArbitrary, field, fc.integer({ min: 1, max: 9 }), (rows, key, gap) => {
        const { total } = targetTable(rows);
        const entered = { total: { ...total, [key]: (total[key as keyof typeof total] as number) + gap } };
        expect(findDisagreements(rows, entered, name)).toHaveLength(1);
      }),
    );
  });
});

describe('reading a table that somebody sends', () => {
  it.each([
    ['Département;Projets;Cible;Réalisé\nNord;deux;3;4', 'Ligne 2', 'deux'],
    ['Département;Projets;Cible;Réalisé\nNord;2;3;4;beaucoup', 'Ligne 2', 'pourcentage'],
    ['Département;Projets;Cible;Réalisé\n;2;3;4', 'Ligne 2', 'département'],
    ['Département;Projets;Cible;Réalisé\n', 'Ligne 2', 'aucune ligne'],
    ['', 'Ligne 2', 'aucune ligne'],
  ])('refuses %j and names the line', (content, line, why) => {
    const read = readEnteredTable(content);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'TABLE_UNREADABLE' } });
    if (!read.ok) expect(read.refusal.message).toMatch(new RegExp(`${line}.*${why}`));
  });
});
