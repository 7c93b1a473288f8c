import { UTF8_BOM, csvLine } from '../text/neutralise.js';
import { REASON_HEADING, REPAIR_HEADING } from './headings.js';
import type { Fault } from './row-reader.js';

/** The first line of the sheet of refused rows: the headings of the sheet that was sent, then why and how. */
export function refusedHeadings(headings: readonly string[]): string {
  return UTF8_BOM + csvLine([...kept(headings), REASON_HEADING, REPAIR_HEADING]);
}

/** One refused row with its cells as they were, ready to be corrected and imported again. */
export function refusedLine(
  headings: readonly string[],
  cells: readonly string[],
  reason: string,
  repair: string,
): string {
  const own = headings.map((heading, index) => [heading, cells[index] ?? ''] as const);
  return csvLine([...own.filter(([heading]) => isKept(heading)).map(([, cell]) => cell), reason, repair]);
}

/** All the faults of a row in the three words that are kept of it. */
export function summarise(faults: readonly Fault[]): Fault {
  if (faults.length === 1) return faults[0];
  return {
    column: faults.map(({ column }) => column).join(', '),
    reason: faults.map(({ column, reason }) => `${column} : ${reason}`).join(' ; '),
    repair: faults.map(({ repair }) => repair).join(' '),
  };
}

/** The sheet may itself be one of ours that came back. */
function kept(headings: readonly string[]): string[] {
  return headings.filter(isKept);
}

function isKept(heading: string): boolean {
  return heading !== REASON_HEADING && heading !== REPAIR_HEADING;
}
