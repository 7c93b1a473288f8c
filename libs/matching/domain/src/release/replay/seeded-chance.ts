/** Chance in a fixed order of draws: one seed, one history, on every machine (integer arithmetic only, mulberry32). */
export class SeededChance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  draw(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two bounds, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.draw() * (most - least + 1));
  }

  /** How many of something happen that happens `mean` times on average (Poisson). */
  poisson(mean: number): number {
    const drawn = this.draw();
    let count = 0;
    let chance = Math.exp(-mean);
    let sum = chance;
    while (drawn > sum && count < 1000) sum += chance *= mean / ++count;
    return count;
  }

  /** A position in a list of weights. */
  weighted(weights: readonly number[]): number {
    let left = this.draw() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    return found < 0 ? weights.length - 1 : found;
  }
}
