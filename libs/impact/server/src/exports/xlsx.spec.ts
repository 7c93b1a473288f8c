import { impactSheet, targetTable, wholeTable } from '@tdu/impact-domain';
import readXlsxFile from 'read-excel-file/node';
import { toXlsx } from './xlsx.js';

const rows = [
  { department: '02', projects: 12, target: 232, achieved: 271 },
  { department: '62', projects: 2, target: 30, achieved: 28 },
];

const sheet = impactSheet({
  programmeName: '=HYPERLINK("http://example.org")',
  year: 2026,
  achieved: 'duos_formed',
  table: wholeTable(targetTable(rows)),
  disagreements: [],
  smallestGroup: 5,
  nameOf: (code) => ({ '02': 'Aisne' })[code] ?? code,
});

describe('the workbook for a funder', () => {
  it('holds the same figures as the sheet, as numbers', async () => {
    const [{ data }] = await readXlsxFile(await toXlsx(sheet));
    expect(data.slice(0, 4)).toEqual([
      ['Code', 'Département', 'Projets', 'Cible', 'Réalisé', 'Réalisé / cible'],
      ['02', 'Aisne', 12, 232, 271, 1.1681],
      ['62', '62', 2, 30, 28, 0.9333],
      [null, 'Total', 14, 262, 299, 1.1412],
    ]);
  });

  it('keeps text as text: what looks like a formula is never one', async () => {
    const [{ data }] = await readXlsxFile(await toXlsx(sheet));
    expect(data.at(-1)?.[0]).toMatch(/^=HYPERLINK/);
  });
});
