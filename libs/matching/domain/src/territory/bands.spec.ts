import { bandBetween } from './bands.js';
import { DEPARTMENTS } from './departments.js';

const at = (department: string | null, communeCode: string | null = null) => ({ department, communeCode });

const cases = [
  ['in the same commune', at('93', '93048'), at('93', '93048'), 'commune'],
  ['in towns of one grouping', at('93', '93066'), at('93', '93001'), 'intercommunality'],
  ['in one grouping across departments', at('07', '07009'), at('26', '26002'), 'intercommunality'],
  ['in the same department', at('93', '93048'), at('93', '93066'), 'department'],
  ['in departments that touch', at('75'), at('93'), 'neighbour'],
  ['in departments that touch across a region border', at('60'), at('95'), 'neighbour'],
  ['elsewhere in the same region', at('75'), at('77'), 'region'],
  ['in regions that touch', at('59'), at('75'), 'neighbouring-region'],
  ['at two ends of the country', at('59'), at('13'), 'elsewhere'],
  ['beyond the sea', at('75'), at('974'), 'elsewhere'],
  ['nowhere known', at(null), at('75'), undefined],
] as const;

describe('the distance between two people', () => {
  it.each(cases)('%s', (_where, one, other, band) => {
    expect(bandBetween(one, other)).toBe(band);
    expect(bandBetween(other, one)).toBe(band);
  });

  it('departments touch each other both ways', () => {
    for (const [code, [, neighbours]] of Object.entries(DEPARTMENTS)) {
      for (const other of neighbours.split(' ').filter(Boolean)) {
        expect(DEPARTMENTS[other][1].split(' ')).toContain(code);
      }
    }
  });
});
