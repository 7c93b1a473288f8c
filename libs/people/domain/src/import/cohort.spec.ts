import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadPreset } from '@tdu/programmes-domain';
import { FormatProbe } from '../csv/format-probe.js';
import { sheetRows } from '../csv/sheet-rows.js';
import type { ParticipantRole } from '../participant.js';
import { screeningSchema } from '../screening/screening-section.js';
import { UTF8_BOM } from '../text/neutralise.js';
import { Duplicates } from './duplicates.js';
import type { ToldFacts } from './facts.js';
import { recognise } from './recognise.js';
import { refusedHeadings, refusedLine, summarise } from './refused-sheet.js';
import { type Fault, RowReader } from './row-reader.js';
import { planSheet } from './sheet-plan.js';
import { VerdictSheet } from './verdicts.js';

const FOLDER = new URL('../../../../../test/data/cohort-2026/', import.meta.url);
const screening = screeningSchema.parse(loadPreset('duos-de-demain')?.sections.screening);
const file = (name: string) => readFileSync(new URL(name, FOLDER));

interface Reading {
  verdicts: VerdictSheet;
  told: Map<number, ToldFacts>;
  faults: Map<number, readonly Fault[]>;
  duplicateOf: Map<number, number>;
  format: ReturnType<typeof recognise>['format'];
  cells: Map<number, string[]>;
}

/** Reads a sheet as an import into an empty pool would. */
async function readSheet(bytes: Buffer, role: ParticipantRole): Promise<Reading> {
  const probe = new FormatProbe();
  probe.push(bytes);
  const { encoding, head } = probe.finish();
  const { format, mapping } = recognise(head, encoding, role, screening);
  const plan = planSheet(role, mapping, screening[role], '2026-11-21');
  if (!plan.ok) throw new Error(plan.refusal.message);
  const reader = new RowReader(plan.value);
  const duplicates = new Duplicates();
  const reading: Reading = {
    verdicts: new VerdictSheet(),
    told: new Map(),
    faults: new Map(),
    duplicateOf: new Map(),
    format,
    cells: new Map(),
  };
  for await (const rows of sheetRows([bytes], format)) {
    for (const row of rows) {
      if (row.line === 1) continue;
      reading.cells.set(row.line, row.cells);
      const read = reader.read(row);
      if (!read.ok) {
        reading.faults.set(row.line, read.faults);
        reading.verdicts.set(row.line, 'refused');
        continue;
      }
      const before = duplicates.claim(read.told, row.line);
      if (before) reading.duplicateOf.set(row.line, before);
      else reading.told.set(row.line, read.told);
      reading.verdicts.set(row.line, before ? 'duplicate' : 'created');
    }
  }
  return reading;
}

const sheets = { 'mentors.csv': 'mentor', 'mentores.csv': 'mentee' } as const;

describe('the cohort of 2026, as it was sent', () => {
  const expected: { file: keyof typeof sheets; line: number; what: string }[] = JSON.parse(
    file('faults.json').toString(),
  );

  it.each(Object.keys(sheets) as (keyof typeof sheets)[])(
    '%s gets the verdicts that were announced',
    async (name) => {
      const { verdicts, duplicateOf } = await readSheet(file(name), sheets[name]);
      const announced = expected.filter((fault) => fault.file === name);
      const of = (word: string) => announced.filter(({ what }) => what.startsWith(word));
      expect(verdicts.after(1, 999, 'refused').map(({ line }) => line)).toEqual(
        of('rejected').map(({ line }) => line),
      );
      expect([...duplicateOf]).toEqual(
        of('duplicate').map(({ line, what }) => [line, Number(/of line (\d+)/.exec(what)?.[1])]),
      );
      for (const { line } of of('accepted')) expect(verdicts.get(line)).toBe('created');
      const { read, created, duplicates, refused } = verdicts.counts();
      expect(created + duplicates + refused).toBe(read);
    },
  );

  it('counts every line', async () => {
    expect((await readSheet(file('mentors.csv'), 'mentor')).verdicts.counts()).toMatchObject({
      read: 120,
      created: 115,
      duplicates: 1,
      refused: 4,
    });
    expect((await readSheet(file('mentores.csv'), 'mentee')).verdicts.counts()).toMatchObject({
      read: 150,
      created: 144,
      duplicates: 1,
      refused: 5,
    });
  });

  it('recognises both ways of writing', async () => {
    expect((await readSheet(file('mentors.csv'), 'mentor')).format).toMatchObject({
      encoding: 'utf-8-bom',
      separator: ';',
    });
    expect((await readSheet(file('mentores.csv'), 'mentee')).format).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
    });
  });

  it('names the column, the reason and the repair of each refusal', async () => {
    const mentors = await readSheet(file('mentors.csv'), 'mentor');
    const mentees = await readSheet(file('mentores.csv'), 'mentee');
    expect(
      [mentors, mentees].map(({ faults }) =>
        [...faults].map(([line, [fault]]) => [line, fault.column, fault.reason]),
      ),
    ).toMatchSnapshot();
  });

  it('reads what is written unusually', async () => {
    const mentors = await readSheet(file('mentors.csv'), 'mentor');
    const mentees = await readSheet(file('mentores.csv'), 'mentee');
    expect(mentors.told.get(54)?.objectives).toEqual(['employment', 'interculturality']);
    expect(mentors.told.get(77)?.familyName).toBe('=HYPERLINK("http://example.org","x")');
    expect(mentors.told.get(90)?.familyName).toBe('de la "Tour"; dite Anne');
    expect(mentees.told.get(6)?.birthDate).toBe('2003-02-17');
    expect(mentees.told.get(112)).toMatchObject({
      postalCode: '02200',
      communeName: 'Soissons',
      department: '02',
    });
    expect(mentees.told.get(2)).toMatchObject({
      country: 'SY',
      languages: [
        { language: 'arabe', level: 'native' },
        { language: 'kurde', level: 'A2' },
      ],
    });
  });
});

describe('the sheet of refused rows', () => {
  it('comes back refused, but for the short row that it completed, and is accepted once corrected', async () => {
    const first = await readSheet(file('mentores.csv'), 'mentee');
    const lines = [...first.faults].map(([line, faults]) => {
      const { reason, repair } = summarise(faults);
      return refusedLine(first.format.headings, first.cells.get(line)!, reason, repair);
    });
    const sheet = Buffer.from(refusedHeadings(first.format.headings) + lines.join(''));
    const again = await readSheet(sheet, 'mentee');
    expect(again.format.encoding).toBe('utf-8-bom');
    expect(again.verdicts.counts()).toMatchObject({ read: 5, created: 1, refused: 4 });
    const corrected = await readSheet(Buffer.from(sheet.toString().replace('débrouille', 'B1')), 'mentee');
    expect(corrected.verdicts.counts()).toMatchObject({ created: 2, refused: 3 });
  });

  it('keeps every cell of a row, whatever it holds', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', "'", '=', '+', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 3, maxLength: 3 }), async (cells) => {
        const headings = ['Nom', 'Prénom', 'Notes'];
        const bytes = Buffer.from(refusedHeadings(headings) + refusedLine(headings, cells, 'r', 'x'));
        const rows = [];
        for await (const batch of sheetRows([bytes], { encoding: 'utf-8-bom', separator: ';' }))
          rows.push(...batch);
        const { restore } = await import('../text/neutralise.js');
        expect(rows[1].cells.slice(0, 3).map(restore)).toEqual(cells);
      }),
    );
    expect(refusedHeadings(['Nom', 'Motif du refus'])).toBe(
      `${UTF8_BOM}Nom;Motif du refus;Comment réparer\r\n`,
    );
  });
});
