import { MinHeap } from './min-heap.js';
import { pairUp, unpair, type Side } from './wide-side.js';

/** Pays every debt of a side: nodes with a price and a free place, in ascending order. */
export function settle(side: Side, across: Side, weights: Float64Array): void {
  const search = new Search(side, across, weights);
  for (let node = 0; node < side.price.length; node++)
    while (side.price[node]! > 0 && side.free[node]! > 0) search.pay(node);
}

/**
 * Shortest alternating path from a node in debt to the nearest of a free place across or a node of its own side
 * (itself included) whose price would reach 0 and that may keep a place free: settleRow and settleColumn of the
 * engine in one, for either side.
 */
class Search {
  private readonly distance: Float64Array;
  private readonly parent: Int32Array;
  /** Distance of the own side's nodes, and the partner by which each was reached (-1 for the source). */
  private readonly ownDistance: Float64Array;
  private readonly entry: Int32Array;
  private readonly heap = new MinHeap();
  private reached: number[] = [];
  private settled: number[] = [];
  private own: number[] = [];
  private bound = 0;
  private lastOwn = -1;
  private lastAcross = -1;

  constructor(
    private readonly side: Side,
    private readonly across: Side,
    private readonly weights: Float64Array,
  ) {
    this.distance = new Float64Array(across.price.length).fill(Infinity);
    this.parent = new Int32Array(across.price.length);
    this.ownDistance = new Float64Array(side.price.length).fill(Infinity);
    this.entry = new Int32Array(side.price.length);
  }

  pay(source: number): void {
    this.bound = Infinity;
    this.visit(source, 0, -1);
    while (this.heap.size > 0) {
      const { key, node } = this.heap.pop();
      if (key >= this.bound) break;
      if (key > this.distance[node]!) continue;
      this.settled.push(node);
      for (const partner of this.across.partners[node]!)
        if (this.ownDistance[partner] === Infinity) this.visit(partner, key, node);
    }
    this.reprice();
    this.shift();
    this.clean();
  }

  private visit(node: number, at: number, entry: number): void {
    const { start, other, edge, price } = this.side;
    const base = at + price[node]!;
    this.ownDistance[node] = at;
    this.entry[node] = entry;
    this.own.push(node);
    if (base < this.bound) {
      this.bound = base;
      this.lastOwn = node;
      this.lastAcross = -1;
    }
    for (let k = start[node]!; k < start[node + 1]!; k++) {
      const target = other[k]!;
      const d = base + this.across.price[target]! - this.weights[edge[k]!]!;
      if (d >= this.bound || d >= this.distance[target]!) continue;
      if (this.distance[target] === Infinity) this.reached.push(target);
      this.distance[target] = d;
      this.parent[target] = node;
      this.heap.push(d, target);
      if (this.across.free[target]! > 0) {
        this.bound = d;
        this.lastAcross = target;
      }
    }
  }

  private reprice(): void {
    for (const node of this.own) this.side.price[node]! -= Math.max(0, this.bound - this.ownDistance[node]!);
    for (const node of this.settled) this.across.price[node]! += this.bound - this.distance[node]!;
  }

  private shift(): void {
    let target = this.lastAcross;
    if (target < 0) {
      target = this.entry[this.lastOwn]!;
      if (target < 0) return;
      unpair(this.side, this.across, this.lastOwn, target);
    }
    while (target >= 0) {
      const node = this.parent[target]!;
      const given = this.entry[node]!;
      if (given >= 0) unpair(this.side, this.across, node, given);
      pairUp(this.side, this.across, node, target);
      target = given;
    }
  }

  private clean(): void {
    for (const node of this.reached) this.distance[node] = Infinity;
    for (const node of this.own) this.ownDistance[node] = Infinity;
    this.heap.clear();
    this.reached = [];
    this.settled = [];
    this.own = [];
  }
}
