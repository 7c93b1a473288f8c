import { makeBuckets, type Buckets } from '../engine/buckets.js';
import { makeColumnSearch, settleColumn, type ColumnSearch } from '../engine/column-paths.js';
import {
  leave,
  SCORE_BITS,
  SCORE_MASK,
  take,
  viewByColumn,
  type ColumnView,
  type Market,
} from '../engine/market.js';
import { settleRow } from '../engine/row-paths.js';
import { EdgeStore, withRoom } from './edge-store.js';

/** Profit of a row that is gone: out of reach of every search. */
const GONE = 1 << 24;

/**
 * A market without debt to which rows and columns can come and from which they can go. Each change leaves a few
 * debts and pays them at once by exact paths, so that the market is optimal again: the cost is that of a few
 * searches, not of a solve. The mutable twin of Market: its lists are longer than its people, and replaced when full.
 */
export class LiveMarket implements Market, ColumnView {
  rows: number;
  columns: number;
  capacity: Int32Array;
  profit: Int32Array;
  price: Int32Array;
  columnOf: Int32Array;
  free: Int32Array;
  firstHolder: Int32Array;
  nextHolder: Int32Array;
  previousHolder: Int32Array;
  private readonly byRow: EdgeStore;
  private readonly byColumn: EdgeStore;
  private rowSearch: Buckets;
  private columnSearch: ColumnSearch;
  /** The prices and pairs as `save` found them: memory kept from one question to the next. */
  private saved: Int32Array[] = [];

  constructor(market: Market) {
    const view = viewByColumn(market);
    this.rows = market.rows;
    this.columns = market.columns;
    this.byRow = new EdgeStore(market.rowStart, market.rowEnd, market.rowEdges);
    this.byColumn = new EdgeStore(view.columnStart, view.columnEnd, view.columnEdges);
    this.capacity = market.capacity.slice();
    this.profit = market.profit;
    this.price = market.price;
    this.columnOf = market.columnOf;
    this.free = market.free;
    this.firstHolder = market.firstHolder;
    this.nextHolder = market.nextHolder;
    this.previousHolder = market.previousHolder;
    this.rowSearch = makeBuckets(this.columns, SCORE_MASK + 1);
    this.columnSearch = makeColumnSearch(this.rows, this.columns);
    // Room for arrivals from the start: none of the first ones has to wait for larger lists.
    this.makeRoom(this.rows + 1, this.columns + 1);
    this.save();
  }

  get rowStart(): Int32Array {
    return this.byRow.start;
  }
  get rowEnd(): Int32Array {
    return this.byRow.end;
  }
  get rowEdges(): Int32Array {
    return this.byRow.edges;
  }
  get columnStart(): Int32Array {
    return this.byColumn.start;
  }
  get columnEnd(): Int32Array {
    return this.byColumn.end;
  }
  get columnEdges(): Int32Array {
    return this.byColumn.edges;
  }

  isGone(row: number): boolean {
    return this.profit[row] === GONE;
  }

  /** Σ profit + Σ capacity · price, which is the total of the pairs while no debt is left. */
  total(): number {
    let total = 0;
    for (let i = 0; i < this.rows; i++) if (!this.isGone(i)) total += this.profit[i]!;
    for (let j = 0; j < this.columns; j++) total += this.capacity[j]! * this.price[j]!;
    return total;
  }

  addRow(columns: ArrayLike<number>, scores: ArrayLike<number>): number {
    const row = this.rows;
    this.makeRoom(row + 1, this.columns);
    this.rows++;
    this.columnOf[row] = -1;
    this.profit[row] = 0;
    this.byRow.open(row, columns.length);
    for (let e = 0; e < columns.length; e++) this.link(row, columns[e]!, scores[e]!);
    this.settleRow(row);
    return row;
  }

  addColumn(rows: ArrayLike<number>, scores: ArrayLike<number>, capacity: number): number {
    const column = this.columns;
    this.makeRoom(this.rows, column + 1);
    this.columns++;
    this.capacity[column] = this.free[column] = capacity;
    this.price[column] = 0;
    this.firstHolder[column] = -1;
    this.byColumn.open(column, rows.length);
    for (let e = 0; e < rows.length; e++) this.linkColumn(rows[e]!, column, scores[e]!);
    this.settleColumn(column);
    return column;
  }

  removeRow(row: number): void {
    const column = this.columnOf[row]!;
    if (column >= 0) leave(this, row);
    this.profit[row] = GONE;
    if (column >= 0) this.settleColumn(column);
  }

  /** Capacity 0 equals absence. */
  setCapacity(column: number, capacity: number): void {
    this.free[column]! += capacity - this.capacity[column]!;
    this.capacity[column] = capacity;
    const evicted: number[] = [];
    while (this.free[column]! < 0) {
      evicted.push(this.firstHolder[column]!);
      leave(this, this.firstHolder[column]!);
    }
    for (const row of evicted) this.settleRow(row);
    this.settleColumn(column);
  }

  /** Keeps the prices and pairs of this moment, to come back to after a question. */
  save(): void {
    this.saved = this.lists().map((list, k) => {
      const kept = this.saved[k];
      if (kept?.length !== list.length) return list.slice();
      kept.set(list);
      return kept;
    });
  }

  /** Comes back to the moment of `save`; nobody may have arrived since. */
  restore(): void {
    this.lists().forEach((list, k) => list.set(this.saved[k]!));
  }

  private lists(): Int32Array[] {
    const { capacity, profit, price, columnOf, free, firstHolder, nextHolder, previousHolder } = this;
    return [capacity, profit, price, columnOf, free, firstHolder, nextHolder, previousHolder];
  }

  private settleRow(row: number): void {
    if (this.profit[row]! > 0 && this.columnOf[row]! < 0) settleRow(this, this.rowSearch, row);
  }

  private settleColumn(column: number): void {
    while (this.price[column]! > 0 && this.free[column]! > 0)
      settleColumn(this, this, this.columnSearch, column);
  }

  private link(row: number, column: number, score: number): void {
    this.byRow.append(row, (column << SCORE_BITS) | score);
    this.byColumn.append(column, (row << SCORE_BITS) | score);
    this.profit[row] = Math.max(this.profit[row]!, score - this.price[column]!);
  }

  private linkColumn(row: number, column: number, score: number): void {
    this.byRow.append(row, (column << SCORE_BITS) | score);
    this.byColumn.append(column, (row << SCORE_BITS) | score);
    this.price[column] = Math.max(this.price[column]!, score - this.profit[row]!);
  }

  private makeRoom(rows: number, columns: number): void {
    const room = this.profit.length;
    const columnRoom = this.price.length;
    this.profit = withRoom(this.profit, rows);
    this.columnOf = withRoom(this.columnOf, rows);
    this.nextHolder = withRoom(this.nextHolder, rows);
    this.previousHolder = withRoom(this.previousHolder, rows);
    this.capacity = withRoom(this.capacity, columns);
    this.price = withRoom(this.price, columns);
    this.free = withRoom(this.free, columns);
    this.firstHolder = withRoom(this.firstHolder, columns);
    if (this.price.length > columnRoom) this.rowSearch = makeBuckets(this.price.length, SCORE_MASK + 1);
    if (this.profit.length > room || this.price.length > columnRoom)
      this.columnSearch = makeColumnSearch(this.profit.length, this.price.length);
  }
}

/** Seats the pairs of a solution in a market that has none. */
export function seatPairs(market: Market, mentorOf: Int32Array): void {
  for (let i = market.rows - 1; i >= 0; i--) if (mentorOf[i]! >= 0) take(market, i, mentorOf[i]!);
}
