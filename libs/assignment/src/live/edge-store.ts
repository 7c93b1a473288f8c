/** `list` with room for at least `length` numbers, growing by half so that many arrivals cost little each. */
export function withRoom(list: Int32Array, length: number): Int32Array {
  if (length <= list.length) return list;
  const larger = new Int32Array(Math.max(length, list.length + (list.length >> 1) + 16));
  larger.set(list);
  return larger;
}

/** Edge lists of one side that can grow: a list without room moves to the end of the common array. */
export class EdgeStore {
  /** Where each list could grow to without moving. */
  private room: Int32Array;
  private used: number;

  constructor(
    public start: Int32Array,
    public end: Int32Array,
    public edges: Int32Array,
  ) {
    this.room = withRoom(end.slice(), end.length + 1);
    this.start = withRoom(start.slice(), end.length + 1);
    this.end = withRoom(end.slice(), end.length + 1);
    this.edges = withRoom(edges, edges.length + 1);
    this.used = edges.length;
  }

  /** A new, empty list for that node, with room for some edges. */
  open(node: number, room: number): void {
    this.start = withRoom(this.start, node + 1);
    this.end = withRoom(this.end, node + 1);
    this.room = withRoom(this.room, node + 1);
    this.move(node, 0, room);
  }

  append(node: number, edge: number): void {
    const size = this.end[node]! - this.start[node]!;
    if (this.end[node] === this.room[node]) this.move(node, size, 2 * size + 4);
    this.edges[this.end[node]!++] = edge;
  }

  private move(node: number, size: number, room: number): void {
    this.edges = withRoom(this.edges, this.used + room);
    this.edges.copyWithin(this.used, this.start[node]!, this.start[node]! + size);
    this.start[node] = this.used;
    this.end[node] = this.used + size;
    this.used += room;
    this.room[node] = this.used;
  }
}
