/** The pairs of one mentee with the greatest excess, at most so many: a heap with the least on top. */
export class BestOfRow {
  count = 0;
  /** What a pair must exceed to be taken. */
  floor = 0;
  readonly mentors: Int32Array;
  readonly scores: Int32Array;
  private readonly excess: Int32Array;
  private most = 0;

  constructor(room: number) {
    this.mentors = new Int32Array(room);
    this.scores = new Int32Array(room);
    this.excess = new Int32Array(room);
  }

  /** Empties it for at most so many pairs above a floor. */
  clear(floor: number, most: number): void {
    this.count = 0;
    this.most = most;
    this.floor = floor;
  }

  /** Takes a pair that exceeds the floor; of equals the first come stay. */
  add(mentor: number, score: number, excess: number): void {
    if (this.count < this.most) this.rise(this.count++, mentor, score, excess);
    else this.sink(mentor, score, excess);
    if (this.count === this.most) this.floor = this.excess[0];
  }

  private rise(from: number, mentor: number, score: number, excess: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.excess[above] <= excess) break;
      this.move(above, at);
      at = above;
    }
    this.put(at, mentor, score, excess);
  }

  private sink(mentor: number, score: number, excess: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.count) break;
      if (below + 1 < this.count && this.excess[below + 1] < this.excess[below]) below++;
      if (this.excess[below] >= excess) break;
      this.move(below, at);
      at = below;
    }
    this.put(at, mentor, score, excess);
  }

  private move(from: number, to: number): void {
    this.put(to, this.mentors[from], this.scores[from], this.excess[from]);
  }

  private put(at: number, mentor: number, score: number, excess: number): void {
    this.mentors[at] = mentor;
    this.scores[at] = score;
    this.excess[at] = excess;
  }
}
