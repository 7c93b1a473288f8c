import { longDate, moment, shortDate, todayInFrance } from './dates.js';

describe('dates on screen', () => {
  it('are written out in French', () => {
    expect(longDate('2026-11-21')).toBe('21 novembre 2026');
    expect(shortDate('2026-11-01')).toBe('1er nov.');
  });

  it('keep their day whatever the time zone of the browser', () => {
    expect(longDate('2026-01-01')).toBe('1er janvier 2026');
  });

  it('take French local time for an instant', () => {
    expect(moment('2026-07-01T22:30:00.000Z')).toBe('2 juillet 2026 à 00:30');
  });

  it('give the French day just after midnight in Paris', () => {
    expect(todayInFrance(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  });
});
