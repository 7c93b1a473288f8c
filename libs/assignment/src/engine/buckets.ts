/**
 * Dial's priority queue for shortest paths with integer distances 0 … limit-1: one doubly linked list per
 * distance, so a node moves down in constant time and memory is bounded by the number of nodes.
 * The arrays are open to the path searches, which inline the three operations in their inner loop.
 */
export interface Buckets {
  /** Distance of each node reached in the current search, UNREACHED otherwise. */
  readonly distance: Int32Array;
  /** First node of each distance, -1 = empty. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  /** Previous node in the same distance, or ~distance at the head. */
  readonly previous: Int32Array;
  /** The node (of the other side) each node was reached from. */
  readonly parent: Int32Array;
  /** Nodes reached, and nodes settled, in order, for the updates and the cleaning after a search. */
  readonly reached: Int32Array;
  readonly settled: Int32Array;
}

export const UNREACHED = 0x3fffffff;

/** Buckets for a search over that many nodes with distances below limit. */
export function makeBuckets(nodes: number, limit: number): Buckets {
  return {
    distance: new Int32Array(nodes).fill(UNREACHED),
    head: new Int32Array(limit).fill(-1),
    next: new Int32Array(nodes),
    previous: new Int32Array(nodes),
    parent: new Int32Array(nodes),
    reached: new Int32Array(nodes),
    settled: new Int32Array(nodes),
  };
}
