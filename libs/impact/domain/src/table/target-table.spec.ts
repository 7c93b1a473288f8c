import fc from 'fast-check';
import { PUBLISHED_ROWS } from '../testing/bop-104.js';
import { protectTable } from './protect-table.js';
import { frenchPercent, ratioHundredths } from './ratio.js';
import { targetTable } from './target-table.js';

describe('the target/achieved table', () => {
  it('recomputes the published rows and their total', () => {
    const { rows, total } = targetTable(PUBLISHED_ROWS);
    expect(rows.map(({ ratio }) => frenchPercent(ratio as number))).toEqual([
      '112,10 %',
      '93,33 %',
      '75,41 %',
      '89,01 %',
      '116,81 %',
    ]);
    expect(total).toEqual({ projects: 75, target: 3067, achieved: 2882, ratio: 9397 });
  });

  it('has no ratio where nothing was aimed at', () => {
    expect(ratioHundredths(12, 0)).toBeNull();
  });

  it('rounds half up: 1 on 800 is 0,13 %, not 0,12 %', () => {
    expect(ratioHundredths(1, 800)).toBe(13);
  });

  it('never differs from the exact quotient by more than half a hundredth, halves going up', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (achieved, target) => {
        const doubled =
          2n *
          (BigInt(ratioHundredths(achieved, target) as number) * BigInt(target) - BigInt(achieved) * 10_000n);
        expect(doubled > -BigInt(target) && doubled <= BigInt(target)).toBe(true);
      }),
    );
  });

  it('hides small head counts from those who may not know single people, with what would give them away', () => {
    const table = targetTable([
      { department: '02', projects: 1, target: 10, achieved: 3 },
      { department: '59', projects: 1, target: 10, achieved: 12 },
      { department: '60', projects: 1, target: 10, achieved: 0 },
      { department: '80', projects: 1, target: 10, achieved: 20 },
    ]);
    const shown = protectTable(table, 5);
    expect(shown.rows.map(({ achieved, ratio }) => [achieved, ratio])).toEqual([
      [null, null],
      [null, null],
      [0, 0],
      [20, 20000],
    ]);
    expect(shown.total).toEqual(table.total);
    expect(shown.hidden).toBe(true);
  });
});
