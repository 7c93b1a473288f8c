import { toCsv } from './csv.js';
import { impactSheet } from './impact-sheet.js';
import { EMPTY, number, percentCell, text } from './sheet.js';
import { protectTable, wholeTable } from '../table/protect-table.js';
import { targetTable } from '../table/target-table.js';
import { PUBLISHED_NAMES, PUBLISHED_ROWS } from '../testing/bop-104.js';

const sheet = (rows = PUBLISHED_ROWS, protect = false) => {
  const table = targetTable(rows);
  return impactSheet({
    programmeName: 'Duos de demain',
    year: 2019,
    achieved: 'duos_formed',
    table: protect ? protectTable(table, 5) : wholeTable(table),
    disagreements: [],
    smallestGroup: 5,
    nameOf: (code) => PUBLISHED_NAMES[code] ?? code,
  });
};

describe('the export for a funder', () => {
  it('is a CSV that a French spreadsheet opens: mark, semicolons, decimal commas', () => {
    const lines = toCsv(sheet()).split('\r\n');
    expect(lines[0]).toBe('\uFEFFCode;Département;Projets;Cible;Réalisé;Réalisé / cible');
    expect(lines[1].replaceAll('"', '')).toBe('59;Nord;32;1174;1316;112,10 %');
    expect(lines[6].replaceAll('"', '')).toBe(';Total;75;3067;2882;93,97 %');
  });

  it('runs no formula', () => {
    const risky = {
      name: 'x',
      headings: ['=1+1'],
      rows: [[text('@SUM(A1)'), number(3), EMPTY]],
      notes: ['+33'],
    };
    const csv = toCsv(risky);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain("'@SUM(A1);3;");
    expect(csv).toContain("'+33");
  });

  it('says « n.c. » and why where a group is too small', () => {
    const protectedSheet = sheet([{ department: '02', projects: 1, target: 9, achieved: 3 }], true);
    expect(toCsv(protectedSheet)).toContain('02;Aisne;1;9;n.c.;n.c.');
    expect(protectedSheet.notes[1]).toContain('moins de 5 personnes');
  });

  it('keeps a percentage as a number for the writers', () => {
    expect(sheet().rows[0][5]).toEqual(percentCell(11210));
  });
});
