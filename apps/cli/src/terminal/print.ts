/** Prints one line of result. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints columns aligned on their widest cell; numbers to the right. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  for (const line of tableLines(headings, rows)) print(line);
}

/** The lines of an aligned table. */
export function tableLines(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const cells = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const right = headings.map((_, column) => rows.length > 0 && rows.every((row) => isFigure(row[column])));
  return cells.map((row) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === 'number' || /^(?:[\d\u202f .,/-]*\s?%?|n\.c\.|—)$/.test(cell ?? '');
}
