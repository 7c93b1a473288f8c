/** Which cells of a list of head counts are hidden, and whether its total is. */
export interface HiddenCells {
  readonly cells: readonly boolean[];
  readonly total: boolean;
}

/**
 * Hides what could tell people apart in a list of head counts whose total is published.
 *
 * A cell of 1 … `smallest` − 1 people is hidden; 0 is shown, it is about nobody. Then, so that no hidden cell can be
 * recomputed from the total, larger cells are hidden too, in the order of the list, until the people hidden are at
 * least `smallest` and their number forces no cell to one value. Where the list is too short for that, its total is
 * hidden as well. The order of the list is public; choosing the next smallest cell instead would itself tell its size.
 *
 * Law (tested by enumeration): whoever knows the published cells and this rule still has at least two possible values
 * for each hidden cell.
 */
export function hideSmallGroups(counts: readonly number[], smallest: number): HiddenCells {
  const small = indexesOf(counts, (count) => count > 0 && count < smallest);
  if (small.length === 0) return { cells: counts.map(() => false), total: false };
  const large = indexesOf(counts, (count) => count >= smallest);
  const safe = Array.from({ length: large.length + 1 }, (_, taken) => taken).find((taken) =>
    leavesDoubt(counts, small, large.slice(0, taken), smallest),
  );
  const hidden = new Set([...small, ...large.slice(0, safe)]);
  return { cells: counts.map((_, index) => hidden.has(index)), total: safe === undefined };
}

/** Whether people could move between the hidden cells without changing their sum, each cell staying small or large. */
function leavesDoubt(counts: readonly number[], small: number[], large: number[], smallest: number): boolean {
  const people = [...small, ...large].reduce((sum, index) => sum + counts[index], 0);
  const least = small.length + smallest * large.length;
  const most = large.length > 0 ? Infinity : (smallest - 1) * small.length;
  return small.length + large.length >= 2 && people >= smallest && least < people && people < most;
}

function indexesOf(counts: readonly number[], test: (count: number) => boolean): number[] {
  return counts.flatMap((count, index) => (test(count) ? [index] : []));
}
