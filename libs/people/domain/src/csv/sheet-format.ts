/** How the bytes of a sheet become text. */
export const ENCODINGS = ['utf-8-bom', 'utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How a sheet is written, as recognised from its own bytes. */
export interface SheetFormat {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** As in the sheet; a repeated one is told apart by its place: `Nom`, `Nom (2)`. */
  readonly headings: readonly string[];
  /** Of a workbook: its sheets, and which of them is read. */
  readonly workbook?: { readonly sheets: readonly SheetOfWorkbook[]; readonly chosen: number };
}

/** A sheet of a workbook. */
export interface SheetOfWorkbook {
  readonly name: string;
  /** Rows with something in them, headings included. */
  readonly rows: number;
  /** Null when no row of it looks like headings: it cannot be chosen. */
  readonly headings: readonly string[] | null;
}

/** Bytes of the longest line accepted: some 3,000 times an ordinary one. */
export const LONGEST_LINE = 1024 * 1024;
