import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { RowSplitter } from './row-splitter.js';
import { SheetError } from './sheet-error.js';
import type { Separator } from './sheet-format.js';

function split(text: string, sizes: number[] = [], separator: Separator = ';') {
  const splitter = new RowSplitter(separator);
  const rows = [];
  let at = 0;
  for (const size of sizes) {
    rows.push(...splitter.push(text.slice(at, at + size)));
    at += size;
  }
  rows.push(...splitter.push(text.slice(at)), ...splitter.finish());
  return rows;
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ';', ',', '\n', '\r\n', ' ', "'", '='),
  maxLength: 8,
});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('the rows of a CSV', () => {
  it('are the same however the text was cut into chunks, and the same as those of csv-parse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(7), { maxLength: 30 }),
        (table, sizes) => {
          const text = table.map((cells) => cells.map(quoted).join(';')).join('\r\n');
          const rows = split(text, sizes).map(({ cells }) => cells);
          expect(rows).toEqual(table);
          expect(rows).toEqual(parse(text, { delimiter: ';', relax_column_count: true }));
        },
      ),
    );
  });

  it('never lose a character of a sheet written anyhow, or refuse an open quote', () => {
    fc.assert(
      fc.property(cell, fc.array(fc.nat(3), { maxLength: 12 }), (text, sizes) => {
        const read = (cuts: number[]) => {
          try {
            return split(text, cuts);
          } catch (error) {
            return (error as SheetError).refusal.code;
          }
        };
        expect(read(sizes)).toEqual(read([]));
      }),
      { numRuns: 500 },
    );
  });

  it('are numbered by the line of the file on which they begin', () => {
    expect(split('a;b\n"1\n2";x\n\n3;y').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('keep a quote in the middle of a cell', () => {
    expect(split('5" pouces;"a" b;c')[0].cells).toEqual(['5" pouces', 'a b', 'c']);
  });

  it('refuse a quote that is never closed, naming its line', () => {
    expect(() => split('a;b\n1;"2\n3;4\n')).toThrow(/ligne 2/);
    expect(() => split(`a\n"${'x'.repeat(2_000_000)}`)).toThrow(SheetError);
  });

  it('refuse an endless line without keeping it', () => {
    expect(() => split(`a\n${'x'.repeat(2_000_000)}`)).toThrow(/ligne 2/);
  });
});
