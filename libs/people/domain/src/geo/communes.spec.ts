import { readFileSync } from 'node:fs';
import { communesOf, departmentName, findCommune, parsePostalCode, regionOf } from './communes.js';
import { DEPARTMENTS, REGIONS } from './departments.js';
import { communesText } from './make-communes.mjs';

describe('communes', () => {
  it('are those of the official table', () => {
    expect(readFileSync(new URL('./communes.txt', import.meta.url), 'utf8')).toBe(communesText());
  });

  it('give back the zero that a spreadsheet took from a postal code', () => {
    expect(parsePostalCode('2200')).toBe('02200');
    expect(parsePostalCode(' 60 100')).toBe('60100');
    expect(parsePostalCode('75')).toBeUndefined();
  });

  it.each([
    ['02200', 'Soissons', '02722', '02', '32'],
    ['91000', 'ÉVRY COURCOURONNES', '91228', '91', '11'],
    ['75013', 'Paris 13e', '75056', '75', '11'],
    ['93200', 'St-Denis', '93066', '93', '11'],
    ['20000', 'Ajaccio', '2A004', '2A', '94'],
    ['97400', 'Saint-Denis', '97411', '974', '04'],
  ])('%s %s is commune %s of department %s', (postalCode, town, code, department, region) => {
    expect(findCommune(postalCode, town)).toMatchObject({ code, department, region });
  });

  it('fall back to the most populated commune of the code', () => {
    expect(findCommune('02200', 'hameau inconnu')?.name).toBe('Soissons');
    expect(communesOf('99123')).toEqual([]);
    expect(findCommune('99123', 'Paris')).toBeUndefined();
  });

  it('lie in a known department and region', () => {
    expect(Object.keys(DEPARTMENTS)).toHaveLength(109);
    for (const [, region] of Object.values(DEPARTMENTS)) expect(REGIONS[region]).toBeDefined();
    expect(departmentName('02')).toBe('Aisne');
    expect(regionOf('2B')).toBe('94');
    expect(regionOf('00')).toBeNull();
  });
});
