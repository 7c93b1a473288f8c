const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * Makes a text harmless to a spreadsheet that would run it as a formula: an apostrophe before a leading
 * `= + - @`, tab or line break (OWASP, CSV injection). For text cells only: a number needs no apostrophe.
 */
export function neutralise(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Undoes `neutralise` when a sheet that we exported comes back: `restore(neutralise(x)) === x` for every x. */
export function restore(text: string): string {
  return text.charCodeAt(0) === 39 && NEUTRALISED.test(text) ? text.slice(1) : text;
}

/** One line of a CSV export, `;` between cells, each neutralised and quoted where CSV asks. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(neutralise(cell))).join(';')}\r\n`;
}

/** What a spreadsheet needs to read UTF-8 as UTF-8. */
export const UTF8_BOM = '\uFEFF';

function quote(cell: string): string {
  return /[";\r\n,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
