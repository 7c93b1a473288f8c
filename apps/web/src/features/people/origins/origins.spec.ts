import {
  bothSides,
  countIn,
  monthName,
  periodOf,
  REFERRAL_COLUMNS,
  type Row,
  usedColumns,
} from './origins.js';

const row = (counts: Record<string, number | null>): Row => ({
  label: 'CADA',
  total: 3,
  counts: Object.entries(counts).map(([state, count]) => ({ state, count })),
});

describe('how people came', () => {
  it('is counted in the states that are met, hidden ones included', () => {
    const rows = [row({ received: 2, in_duo: 0 }), row({ received: 0, admitted: null })];
    expect(usedColumns(REFERRAL_COLUMNS, rows).map(({ state }) => state)).toEqual(['received', 'admitted']);
    expect([countIn(rows[1], 'admitted'), countIn(rows[1], 'in_duo')]).toEqual([null, 0]);
  });

  it('is narrowed to a year, or to none', () => {
    expect(periodOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf(null)).toEqual({ from: null, to: null });
  });
});

describe('the time to a first duo', () => {
  it('stands month by month, both sides together', () => {
    const month = (name: string) => ({ month: name, people: 4, median: 20, p90: 40 });
    const sides = { mentees: [month('2026-10')], mentors: [month('2026-11'), month('2026-10')] };
    expect(bothSides(sides).map((one) => [one.month, one.mentees?.people, one.mentors?.people])).toEqual([
      ['2026-11', undefined, 4],
      ['2026-10', 4, 4],
    ]);
    expect(monthName('2026-11')).toBe('novembre 2026');
  });
});
