import type { AssignmentProblem } from '../problem.js';

/**
 * Of every pair in question a cover has the mentee, the mentor or both. One entry per mentee, then one per mentor:
 * 1 = of the cover, 0 = not.
 */
export type Cover = Int32Array;

/** The greatest number of duos and the cover that proves it: no assignment has more duos than a cover counts. */
export interface GreatestNumber {
  readonly duos: number;
  readonly cover: Cover;
}

/**
 * The greatest number of duos that pairs of at least this score allow (Hopcroft and Karp, with capacities):
 * rounds of one breadth-first search over the columns and disjoint augmenting paths along its levels.
 * The cover is König's: what the last search has not reached of the rows, and what it has of the columns.
 */
export function greatestNumberOfDuos(problem: AssignmentProblem, leastScore = 0): GreatestNumber {
  const duos = new Duos(problem, leastScore);
  while (duos.rank()) duos.augmentAll();
  return { duos: duos.count, cover: duos.cover() };
}

/**
 * What a cover of the pairs of at least this score counts: its mentees, and its mentors for each of their places.
 * NaN if it is none: a pair without anyone of it, or an entry other than 0 and 1.
 */
export function countOfCover(problem: AssignmentProblem, leastScore: number, cover: Cover): number {
  const { rowStart, columns, scores, capacities } = problem;
  const mentees = rowStart.length - 1;
  if (cover.length !== mentees + capacities.length) return NaN;
  if (!cover.every((entry) => entry === 0 || entry === 1)) return NaN;
  let count = 0;
  for (let j = 0; j < capacities.length; j++) count += cover[mentees + j]! * capacities[j]!;
  for (let i = 0; i < mentees; i++) {
    count += cover[i]!;
    if (cover[i] === 1) continue;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      if (scores[e]! >= leastScore && cover[mentees + columns[e]!] !== 1) return NaN;
  }
  return count;
}

class Duos {
  count = 0;
  private readonly mentees: number;
  private readonly holders: number[][];
  private readonly served: Uint8Array;
  private readonly level: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly leastScore: number,
  ) {
    this.mentees = problem.rowStart.length - 1;
    this.holders = Array.from(problem.capacities, () => []);
    this.served = new Uint8Array(this.mentees);
    this.level = new Int32Array(problem.capacities.length);
    this.next = problem.rowStart.slice();
  }

  /** Sets the level of each column that free rows reach; returns whether one with a free place is among them. */
  rank(): boolean {
    this.level.fill(-1);
    let front: number[] = [];
    for (let i = 0; i < this.mentees; i++) if (!this.served[i]) front.push(i);
    let found = false;
    for (let depth = 0; front.length > 0 && !found; depth++) {
      const ahead: number[] = [];
      for (const row of front) found = this.rankFrom(row, depth, ahead) || found;
      front = ahead;
    }
    return found;
  }

  augmentAll(): void {
    this.next.set(this.problem.rowStart);
    for (let i = 0; i < this.mentees; i++)
      if (!this.served[i] && this.augment(i)) {
        this.served[i] = 1;
        this.count++;
      }
  }

  /** After a search that found no free place. */
  cover(): Cover {
    const cover = new Int32Array(this.mentees + this.holders.length);
    this.holders.forEach((holders, column) => {
      if (this.level[column]! >= 0) cover[this.mentees + column] = 1;
      else for (const row of holders) cover[row] = 1;
    });
    return cover;
  }

  private rankFrom(row: number, depth: number, ahead: number[]): boolean {
    const { rowStart, columns, scores } = this.problem;
    let found = false;
    for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) {
      const column = columns[e]!;
      if (scores[e]! < this.leastScore || this.level[column]! >= 0) continue;
      this.level[column] = depth;
      if (this.hasPlace(column)) found = true;
      for (const holder of this.holders[column]!) ahead.push(holder);
    }
    return found;
  }

  /** Depth first along the levels, without recursion: a path may be as long as the pool is large. */
  private augment(source: number): boolean {
    const path: { row: number; column: number }[] = [];
    let row = source;
    for (;;) {
      const column = this.nextColumn(row, path.length);
      if (column >= 0) {
        path.push({ row, column });
        if (this.hasPlace(column)) break;
        row = this.holders[column]![0]!;
        continue;
      }
      const back = path.at(-1);
      if (!back) return false;
      // This holder leads nowhere: the next one of the same column is tried, or the column given up.
      const list = this.holders[back.column]!;
      row = list[list.indexOf(row) + 1] ?? path.pop()!.row;
    }
    path.forEach(({ row: taker, column }, k) => {
      const list = this.holders[column]!;
      const giver = path[k + 1]?.row;
      if (giver === undefined) list.push(taker);
      else list[list.indexOf(giver)] = taker;
    });
    return true;
  }

  /** The row's next column on this level that has or could give up a place, -1 = none left in this round. */
  private nextColumn(row: number, depth: number): number {
    const { rowStart, columns, scores } = this.problem;
    while (this.next[row]! < rowStart[row + 1]!) {
      const e = this.next[row]!++;
      const column = columns[e]!;
      const usable = this.hasPlace(column) || this.holders[column]!.length > 0;
      if (scores[e]! >= this.leastScore && this.level[column] === depth && usable) return column;
    }
    return -1;
  }

  private hasPlace(column: number): boolean {
    return this.holders[column]!.length < this.problem.capacities[column]!;
  }
}
