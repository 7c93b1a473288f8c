import fc from 'fast-check';
import { hideSmallGroups } from './small-groups.js';

/** What a reader sees: shown cells, `?` for hidden ones, and the total where it is shown. */
function published(counts: readonly number[], smallest: number): string {
  const hidden = hideSmallGroups(counts, smallest);
  const cells = counts.map((count, index) => (hidden.cells[index] ? '?' : count));
  return `${cells.join(',')}=${hidden.total ? '?' : sum(counts)}`;
}

/** Every list of that length whose people are at most `most`: closed under "same total". */
function everyList(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return Array.from({ length: most + 1 }, (_, count) => count).flatMap((count) =>
    everyList(length - 1, most - count).map((list) => [count, ...list]),
  );
}

/** Published tables in which a hidden cell has one possible value only. */
function tellTales(length: number, most: number, smallest: number): string[] {
  const worlds = new Map<string, number[][]>();
  for (const counts of everyList(length, most)) {
    const seen = published(counts, smallest);
    worlds.set(seen, (worlds.get(seen) ?? []).concat([counts]));
  }
  const told = (lists: number[][], index: number) => new Set(lists.map((list) => list[index])).size < 2;
  return [...worlds].flatMap(([seen, lists]) =>
    hideSmallGroups(lists[0], smallest).cells.some((hidden, index) => hidden && told(lists, index))
      ? [seen]
      : [],
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe('protection of small groups', () => {
  it('shows everything when no group is small, and 0, which is about nobody', () => {
    expect(hideSmallGroups([5, 0, 28], 5)).toEqual({ cells: [false, false, false], total: false });
  });

  it('hides one small group together with another, so that the total does not give it away', () => {
    expect(hideSmallGroups([40, 3, 12], 5)).toEqual({ cells: [true, true, false], total: false });
  });

  it('hides the total too when nothing is left to hide behind', () => {
    expect(hideSmallGroups([3, 0], 5)).toEqual({ cells: [true, false], total: true });
    expect(hideSmallGroups([1, 1, 1, 1, 1], 5).total).toBe(true);
  });

  it('keeps the total of many small groups', () => {
    expect(hideSmallGroups([3, 2, 4, 1], 5)).toEqual({ cells: [true, true, true, true], total: false });
  });

  it.each([
    [1, 20, 5],
    [2, 30, 5],
    [3, 24, 5],
    [4, 22, 5],
    [3, 24, 6],
  ])(
    'leaves two possible values for each hidden cell of %i, up to %i people, groups of %i',
    (length, most, k) => {
      expect(tellTales(length, most, k)).toEqual([]);
    },
  );

  it('never shows a small group, whatever the list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), fc.integer({ min: 5, max: 12 }), (counts, smallest) => {
        const { cells, total } = hideSmallGroups(counts, smallest);
        expect(counts.every((count, index) => cells[index] || count === 0 || count >= smallest)).toBe(true);
        expect(total || sum(counts) === 0 || sum(counts) >= smallest).toBe(true);
      }),
    );
  });
});
