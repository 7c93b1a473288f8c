/** One side of a wide market; rows and columns look alike from here. */
export interface Side {
  /** Links of node k: positions start[k] … start[k + 1] - 1 of other (the neighbour) and edge (the pair's number). */
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly edge: Int32Array;
  /** Dual price of each node, ≥ 0. */
  readonly price: Float64Array;
  /** Places left. */
  readonly free: Int32Array;
  /** Nodes of the other side each node is paired with. */
  readonly partners: number[][];
}

/** Pairs two nodes, whichever side `node` is on. */
export function pairUp(side: Side, across: Side, node: number, other: number): void {
  side.partners[node]!.push(other);
  across.partners[other]!.push(node);
  side.free[node]!--;
  across.free[other]!--;
}

/** Parts them again. */
export function unpair(side: Side, across: Side, node: number, other: number): void {
  side.partners[node]!.splice(side.partners[node]!.indexOf(other), 1);
  across.partners[other]!.splice(across.partners[other]!.indexOf(node), 1);
  side.free[node]!++;
  across.free[other]!++;
}

/** A side without prices or pairs. */
export function makeSide(start: Int32Array, other: Int32Array, edge: Int32Array, free: Int32Array): Side {
  const count = start.length - 1;
  const partners = Array.from({ length: count }, (): number[] => []);
  return { start, other, edge, price: new Float64Array(count), free, partners };
}

/** The columns of these rows: the same edges from the other end. */
export function mirror(rows: Side, capacities: Int32Array): Side {
  const start = new Int32Array(capacities.length + 1);
  for (const column of rows.other) start[column + 1]!++;
  for (let j = 0; j < capacities.length; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const other = new Int32Array(rows.other.length);
  const edge = new Int32Array(rows.other.length);
  for (let i = 0; i < rows.start.length - 1; i++)
    for (let e = rows.start[i]!; e < rows.start[i + 1]!; e++) {
      const at = next[rows.other[e]!]!++;
      other[at] = i;
      edge[at] = e;
    }
  return makeSide(start, other, edge, capacities.slice());
}
