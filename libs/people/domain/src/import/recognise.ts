import { RowSplitter } from '../csv/row-splitter.js';
import { refuseSheet } from '../csv/sheet-error.js';
import { type Encoding, SEPARATORS, type Separator, type SheetFormat } from '../csv/sheet-format.js';
import type { ParticipantRole } from '../participant.js';
import { excerpt } from '../read/words.js';
import type { Screening } from '../screening/screening-section.js';
import { importFields } from './fields.js';
import { type ColumnMapping, matchHeadings } from './headings.js';

/** A sheet as it was recognised: how it is written, and what its columns seem to hold. */
export interface RecognisedSheet {
  readonly format: SheetFormat;
  readonly mapping: readonly ColumnMapping[];
}

const FEWEST_KNOWN = 3;
/** Characters in which the headings must end. */
const LONGEST_HEADINGS = 16_384;

/**
 * Recognises separator and headings from the first lines of a sheet. Throws SheetError when too few headings are
 * known, or when they are plainly those of the other role's sheet.
 */
export function recognise(
  head: string,
  encoding: Encoding,
  role: ParticipantRole,
  screening: Screening,
): RecognisedSheet {
  const sheets = SEPARATORS.map((separator) => readHeadings(head, encoding, separator, role, screening));
  const [best] = sheets.sort((a, b) => known(b.mapping) - known(a.mapping));
  if (known(best.mapping) < FEWEST_KNOWN)
    refuseSheet('HEADINGS_UNKNOWN', excerpt(head.split('\n')[0].trim()));
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  const asOther = matchHeadings(best.format.headings, importFields(other, screening[other]));
  if (known(asOther) >= known(best.mapping) + 3) {
    refuseSheet('HEADINGS_OTHER_ROLE', other === 'mentor' ? 'mentors' : 'mentoré·es');
  }
  return best;
}

function readHeadings(
  head: string,
  encoding: Encoding,
  separator: Separator,
  role: ParticipantRole,
  screening: Screening,
): RecognisedSheet {
  const headings = distinct(firstRow(head, separator));
  const mapping = matchHeadings(headings, importFields(role, screening[role]));
  return { format: { encoding, separator, headings }, mapping };
}

function firstRow(head: string, separator: Separator): string[] {
  const splitter = new RowSplitter(separator);
  const [first] = splitter.push(`${head.slice(0, LONGEST_HEADINGS)}\n`);
  return first ? first.cells.map((cell) => cell.trim()) : [];
}

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}

function known(mapping: readonly ColumnMapping[]): number {
  return mapping.filter(({ field }) => field !== null).length;
}
