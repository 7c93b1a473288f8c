/** Groups under this are shown to nobody outside the team, as everywhere in the product. */
export const SMALLEST_COUNT = 5;

/** One line of a table of counts; `counts` by state, `total` their sum. */
export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly counts: Readonly<Record<string, number | null>>;
  readonly total: number | null;
}

/**
 * The same lines as somebody outside the team may see them: counts from 1 to 4 are hidden (null), and where a single
 * one of a line is hidden, which its total would give away, so is the smallest of the others; a total under 5 hides
 * the line's figures. No column is totalled, so that no line follows from the others.
 */
export function protectCounts(rows: readonly CountRow[]): CountRow[] {
  return rows.map((row) => {
    const hidden = hiddenStates(row);
    const counts = Object.entries(row.counts).map(([state, count]) => [
      state,
      hidden.has(state) ? null : count,
    ]);
    const total = row.total !== null && isSmall(row.total) ? null : row.total;
    return { ...row, counts: Object.fromEntries(counts) as CountRow['counts'], total };
  });
}

function hiddenStates({ counts, total }: CountRow): ReadonlySet<string> {
  const states = Object.keys(counts);
  if (total !== null && isSmall(total)) return new Set(states);
  const hidden = new Set(states.filter((state) => isSmall(counts[state] ?? 0)));
  if (hidden.size !== 1) return hidden;
  const others = states.filter((state) => !hidden.has(state) && (counts[state] ?? 0) > 0);
  const smallest = others.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0)).at(0);
  return smallest === undefined ? hidden : hidden.add(smallest);
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_COUNT;
}

/** Lines of raw counts put together by key; the label most often met stands for the key. */
export function countRows(
  raw: readonly { readonly label: string; readonly state: string; readonly count: number }[],
  states: readonly string[],
  keyOf: (label: string) => string,
): CountRow[] {
  const rows = new Map<
    string,
    { labels: Map<string, number>; counts: Record<string, number>; total: number }
  >();
  for (const { label, state, count } of raw) {
    const key = keyOf(label);
    const row = rows.get(key) ?? { labels: new Map(), counts: zeroes(states), total: 0 };
    rows.set(key, row);
    row.labels.set(label, (row.labels.get(label) ?? 0) + count);
    row.counts[state] = (row.counts[state] ?? 0) + count;
    row.total += count;
  }
  return [...rows]
    .map(([key, { labels, counts, total }]) => ({ key, label: mostOften(labels), counts, total }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

function zeroes(states: readonly string[]): Record<string, number> {
  return Object.fromEntries(states.map((state) => [state, 0]));
}

function mostOften(labels: ReadonlyMap<string, number>): string {
  return [...labels].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0][0];
}
