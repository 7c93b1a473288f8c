/** Columns and scores of allowed pairs, in typed arrays that double when full: 6 bytes a pair. */
export class GrowingPairs {
  length = 0;
  private columns = new Int32Array(1024);
  private scores = new Uint16Array(1024);

  /** Adds a pair of the current row. */
  push(column: number, score: number): void {
    if (this.length === this.columns.length) this.grow();
    this.columns[this.length] = column;
    this.scores[this.length++] = score;
  }

  /** The arrays, cut to the number of pairs. */
  finish(): { columns: Int32Array; scores: Uint16Array } {
    return { columns: this.columns.subarray(0, this.length), scores: this.scores.subarray(0, this.length) };
  }

  private grow(): void {
    const columns = new Int32Array(this.length * 2);
    const scores = new Uint16Array(this.length * 2);
    columns.set(this.columns);
    scores.set(this.scores);
    this.columns = columns;
    this.scores = scores;
  }
}
