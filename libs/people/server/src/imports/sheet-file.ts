import {
  type Encoding,
  type ImportLimits,
  type ParticipantRole,
  type RecognisedSheet,
  type Screening,
  SheetError,
  type SheetFormat,
  findHeadingRow,
  importFields,
  lineOf,
  recognise,
  refuseSheet,
} from '@tdu/people-domain';
import type { WorkbookSheet } from './workbook/read-workbook.js';

/** The text of a sheet, to be read from its beginning as often as one likes. */
export type SheetBytes = () => AsyncIterable<Buffer>;

/** A file whose headings are known, with the text of each sheet that can be read, by its place in the file. */
export interface RecognisedFile extends RecognisedSheet {
  readonly sheets: ReadonlyMap<number, SheetBytes>;
}

/** A file that was received whole. */
export interface SheetFile {
  /** How it is written and what its columns seem to hold. Throws SheetError, see `recognise`; TOO_MANY_ROWS. */
  recognise(role: ParticipantRole, screening: Screening): Promise<RecognisedFile>;
}

interface CsvText {
  readonly encoding: Encoding;
  /** The first lines as text. */
  readonly head: string;
  readonly read: SheetBytes;
  /** Whatever else has to be looked at once one knows how the sheet is written. */
  readonly check: (format: SheetFormat) => Promise<void>;
}

export function csvFile({ head, encoding, read, check }: CsvText): SheetFile {
  return {
    async recognise(role, screening) {
      const recognised = recognise(head, encoding, role, screening);
      await check(recognised.format);
      return { ...recognised, sheets: new Map([[0, read]]) };
    },
  };
}

/** A workbook: the first sheet whose headings are known is read, until another is chosen. */
export function workbookFile(sheets: readonly WorkbookSheet[], limits: ImportLimits): SheetFile {
  return {
    async recognise(role, screening) {
      const fields = importFields(role, screening[role]);
      const texts = sheets.map((sheet) => withHeadings(sheet, fields));
      const read = texts.map((text) => attempt(() => recognise(text, 'utf-8', role, screening)));
      const chosen = read.findIndex((one) => !(one instanceof SheetError));
      if (chosen < 0) throw plainest(read as SheetError[]);
      const readable = new Map(
        read.flatMap((one, at) => (one instanceof SheetError ? [] : [[at, one] as const])),
      );
      const listed = sheets.map(({ name }, at) => ({
        name,
        rows: rowsOf(texts[at], limits),
        headings: readable.get(at)?.format.headings ?? null,
      }));
      const { format, mapping } = readable.get(chosen)!;
      const bytes = [...readable.keys()].map((at) => [at, bytesOf(texts[at])] as const);
      return { format: { ...format, workbook: { sheets: listed, chosen } }, mapping, sheets: new Map(bytes) };
    },
  };
}

/** The text with nothing but empty lines above its headings, so that its lines keep the numbers of the sheet's rows. */
function withHeadings({ head, text }: WorkbookSheet, fields: ReturnType<typeof importFields>): string {
  const found = findHeadingRow(head, fields);
  if (!found) return text;
  let start = 0;
  for (let line = 0; line <= found.index; line += 1) start = text.indexOf('\n', start) + 1 || text.length;
  return `${'\n'.repeat(found.index)}${lineOf(found.headings)}\n${text.slice(start)}`;
}

function rowsOf(text: string, { rows }: ImportLimits): number {
  const count = text.split('\n').filter((line) => line !== '').length;
  if (count > rows + 1) refuseSheet('TOO_MANY_ROWS', `${rows}`);
  return count;
}

/** A sheet of the other role says more than one that is none at all. */
function plainest(errors: readonly SheetError[]): SheetError {
  const otherRole = errors.find(({ refusal }) => refusal.code === 'HEADINGS_OTHER_ROLE');
  return otherRole ?? errors[0] ?? attempt(() => refuseSheet('FILE_EMPTY'));
}

function attempt<T>(work: () => T): T | SheetError {
  try {
    return work();
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
}

function bytesOf(text: string): SheetBytes {
  return async function* () {
    yield Buffer.from(text);
  };
}
