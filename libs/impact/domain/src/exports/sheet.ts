/** One cell of an export: text, a whole number, a percentage in hundredths, or nothing to show. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'percent'; readonly hundredths: number }
  | { readonly kind: 'empty' };

/** A table ready to be written as CSV or XLSX: both writers receive the same cells, so both show the same figures. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Sentences under the table: why a cell is empty, which entered figure disagrees. Never a person's words. */
  readonly notes: readonly string[];
}

export const text = (value: string): SheetCell => ({ kind: 'text', text: value });
export const number = (value: number): SheetCell => ({ kind: 'number', value });
export const percentCell = (hundredths: number): SheetCell => ({ kind: 'percent', hundredths });
export const EMPTY: SheetCell = { kind: 'empty' };
