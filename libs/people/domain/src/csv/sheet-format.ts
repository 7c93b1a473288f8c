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
}

/** Bytes of the largest sheet accepted. */
export const LARGEST_SHEET = 64 * 1024 * 1024;
/** Bytes of the longest line accepted: some 3,000 times an ordinary one. */
export const LONGEST_LINE = 1024 * 1024;
