import { daysBefore } from './days-before.js';

describe('daysBefore', () => {
  it('crosses months, years and the change of hour', () => {
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31');
    expect(daysBefore('2026-03-30', 1)).toBe('2026-03-29');
    expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
  });
});
