import { longDate } from './calendar-date.js';

describe('longDate', () => {
  it('says a day as one writes it, the first of a month « 1er » in French', () => {
    expect(longDate('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(longDate('2026-03-21', 'fr')).toBe('21 mars 2026');
    expect(longDate('2026-03-11', 'fr')).toBe('11 mars 2026');
    expect(longDate('2026-03-01', 'en')).toBe('1 March 2026');
  });
});
