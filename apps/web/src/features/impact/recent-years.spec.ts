import { recentYears } from './recent-years.js';

describe('recentYears', () => {
  it('offers this year first', () => {
    expect(recentYears(new Date('2026-11-21T10:00:00Z'))).toEqual([2026, 2025, 2024, 2023, 2022]);
  });
});
