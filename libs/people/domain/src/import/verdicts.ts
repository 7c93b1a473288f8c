/** What became of a line of the sheet. */
export const VERDICTS = ['created', 'updated', 'unchanged', 'duplicate', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How many lines of each; `read` is always the sum of the others. */
export interface VerdictCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly refused: number;
}

const LETTERS: Record<Verdict, string> = {
  created: 'c',
  updated: 'u',
  unchanged: 's',
  duplicate: 'd',
  refused: 'r',
};
const BY_LETTER = new Map(VERDICTS.map((verdict) => [LETTERS[verdict], verdict]));
const NO_ROW = '.';

/** One letter a line of the file: what a sheet of 20,000 rows became fits in 20 kB. */
export class VerdictSheet {
  private letters: string[] = [];

  static parse(text: string): VerdictSheet {
    const sheet = new VerdictSheet();
    sheet.letters = [...text];
    return sheet;
  }

  /** Notes the verdict of the row that begins on a line (headings are line 1). */
  set(line: number, verdict: Verdict): void {
    while (this.letters.length < line - 1) this.letters.push(NO_ROW);
    this.letters[line - 1] = LETTERS[verdict];
  }

  get(line: number): Verdict | undefined {
    return BY_LETTER.get(this.letters[line - 1]);
  }

  /** The next lines with a verdict (of one kind when asked) after a line, at most `limit`. */
  after(line: number, limit: number, only?: Verdict): { line: number; verdict: Verdict }[] {
    const found: { line: number; verdict: Verdict }[] = [];
    for (let next = line + 1; next <= this.letters.length && found.length < limit; next += 1) {
      const verdict = this.get(next);
      if (verdict && (!only || verdict === only)) found.push({ line: next, verdict });
    }
    return found;
  }

  /** How many lines have this verdict, or any. */
  count(only?: Verdict): number {
    const letter = only && LETTERS[only];
    return this.letters.filter((one) => (letter ? one === letter : one !== NO_ROW)).length;
  }

  counts(): VerdictCounts {
    const [created, updated, unchanged, duplicates, refused] = VERDICTS.map((verdict) => this.count(verdict));
    return { read: this.count(), created, updated, unchanged, duplicates, refused };
  }

  toString(): string {
    return this.letters.join('');
  }
}
