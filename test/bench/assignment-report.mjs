/** The tables of the matching engine's bench, and the section of docs/measures.md they are written to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

const MARKERS = ['<!-- assignment:start -->', '<!-- assignment:end -->'];

/** A measure beside what was asked of it: `**0.031×** ≤ 0.05 met; stretch 0.03 missed`. */
export function against(measured, unit, { bar, stretch }) {
  if (measured === undefined) return 'not measured';
  const shown = measured >= 100 ? Math.round(measured) : +measured.toPrecision(3);
  const verdict = (limit) => (measured <= limit ? 'met' : '**missed**');
  const asked = [
    bar === undefined ? [] : [`≤ ${bar}: ${verdict(bar)}`],
    stretch === undefined ? [] : [`stretch ${stretch}: ${verdict(stretch)}`],
  ].flat();
  return [`${shown}${unit}`, ...asked].join('; ');
}

/** A Markdown table. */
export function table(headings, rows) {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Machine, day and load of a run, in one line. */
export function circumstances({ runs, before, after }) {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loads) => loads.map((one) => one.toFixed(1)).join(' ');
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, ${memory} GiB, Node ${process.version}. Load average at the start ${load(before)}, at the end ${load(after)}. Medians of ${runs} cold processes, the references in the same run between two halves of them.`;
}

/** Puts the text between the markers of docs/measures.md, formatted as the rest of the house. */
export async function writeSection(text) {
  const path = new URL('../../docs/measures.md', import.meta.url).pathname;
  const page = readFileSync(path, 'utf8');
  const [start, end] = MARKERS.map((marker) => page.indexOf(marker));
  if (start < 0 || end < start) throw new Error(`docs/measures.md has no ${MARKERS.join(' … ')}`);
  const whole = `${page.slice(0, start + MARKERS[0].length)}\n\n${text}\n\n${page.slice(end)}`;
  writeFileSync(path, await format(whole, { ...(await resolveConfig(path)), filepath: path }));
}
