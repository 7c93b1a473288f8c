/** A binary heap of numbered nodes by distance, least first; of equal distances the node pushed first may come later. */
export class MinHeap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  push(key: number, node: number): void {
    let k = this.keys.push(key) - 1;
    this.nodes.push(node);
    while (k > 0) {
      const above = (k - 1) >> 1;
      if (this.keys[above]! <= key) break;
      this.put(k, this.keys[above]!, this.nodes[above]!);
      k = above;
    }
    this.put(k, key, node);
  }

  /** Takes the least entry off. Only on a heap that is not empty. */
  pop(): { key: number; node: number } {
    const least = { key: this.keys[0]!, node: this.nodes[0]! };
    const key = this.keys.pop()!;
    const node = this.nodes.pop()!;
    const size = this.keys.length;
    if (size === 0) return least;
    let k = 0;
    for (;;) {
      let below = 2 * k + 1;
      if (below >= size) break;
      if (below + 1 < size && this.keys[below + 1]! < this.keys[below]!) below++;
      if (this.keys[below]! >= key) break;
      this.put(k, this.keys[below]!, this.nodes[below]!);
      k = below;
    }
    this.put(k, key, node);
    return least;
  }

  clear(): void {
    this.keys.length = 0;
    this.nodes.length = 0;
  }

  private put(k: number, key: number, node: number): void {
    this.keys[k] = key;
    this.nodes[k] = node;
  }
}
