/**
 * Finds where a row ends in a text that grows chunk by chunk, looking at each character once. Positions are those
 * of the text as it stands; `rebase` follows when its beginning is dropped.
 */
export class RowEnd {
  private at = 0;
  private open = false;
  private lineBreak = -1;
  private quote = -1;

  constructor(private readonly separator: string) {}

  /** Whether the search stopped inside a quoted cell. */
  get insideQuotes(): boolean {
    return this.open;
  }

  /** The index of the line break that ends the row begun at `start`; -1 when more text is needed. */
  find(text: string, start: number, last: boolean): number {
    for (;;) {
      if (this.open && !this.close(text, last)) return -1;
      if (this.lineBreak < this.at) this.lineBreak = indexOrEnd(text, '\n', this.at);
      if (this.quote < this.at) this.quote = indexOrEnd(text, '"', this.at);
      if (this.lineBreak <= this.quote) return this.settle(text);
      this.open = this.quote === start || text[this.quote - 1] === this.separator;
      this.at = this.quote + 1;
    }
  }

  /** Tells that the first `dropped` characters are gone and that more text may have come. */
  rebase(dropped: number): void {
    this.at -= dropped;
    this.lineBreak = -1;
    this.quote = -1;
  }

  private settle(text: string): number {
    this.at = Math.min(this.lineBreak + 1, text.length);
    return this.lineBreak < text.length ? this.lineBreak : -1;
  }

  private close(text: string, last: boolean): boolean {
    const close = closingQuote(text, this.at);
    const undecided = close === text.length - 1 && !last;
    if (close < 0 || undecided) {
      this.at = undecided ? close : text.length;
      return false;
    }
    this.open = false;
    this.at = close + 1;
    return true;
  }
}

/** The quote that closes a cell whose text goes on at `from`; a doubled quote is a character. -1 when none. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}
