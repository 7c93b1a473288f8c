import { CATALOGUE, indicatorOf } from '../catalogue/catalogue.js';
import type { Indicator } from '../catalogue/indicator.js';
import { choicesOf, largestOf, measureSheet, typedValue } from './measure-sheet.js';
import { readValue } from './read-value.js';

const one = (key: string) => indicatorOf(key) as Indicator;

describe('the sheet of measures of a duo', () => {
  it('has a line for each indicator, moment and person, in the order of time then of the programme', () => {
    const sheet = measureSheet({
      measured: [
        { indicator: 'satisfaction', moments: ['end'] },
        { indicator: 'job', moments: ['end', 'start'] },
        { indicator: 'match_rate', moments: [] },
      ],
    });
    expect(sheet.map(({ moment, indicator, role }) => `${moment} ${indicator.key} ${role}`)).toEqual([
      'start job mentee',
      'end satisfaction mentee',
      'end satisfaction mentor',
      'end job mentee',
    ]);
  });

  it('offers nothing that would be refused', () => {
    for (const indicator of CATALOGUE) {
      for (const { value } of choicesOf(indicator)) expect(readValue(indicator, value).ok).toBe(true);
    }
    expect(choicesOf(one('autonomy')).map(({ label }) => label)).toEqual([
      '0 : pas du tout',
      '1 : un peu',
      '2 : moyennement',
      '3 : bien',
      '4 : tout à fait',
    ]);
    expect(choicesOf(one('interviews'))).toEqual([]);
    expect(largestOf(one('interviews'))).toBe(1000);
    expect(largestOf(one('job'))).toBeNull();
  });

  it.each([
    ['interviews', 12, '12'],
    ['job', 0, 'non'],
    ['autonomy', 3, '3'],
    ['french_oral', 3, 'B1'],
    ['social_ties', 2, '3 à 5'],
  ])('writes a kept value of %s, %d, as it is typed: %s', (key, kept, typed) => {
    expect(typedValue(one(key), kept)).toBe(typed);
    expect(readValue(one(key), typed)).toMatchObject({ value: kept });
  });
});
