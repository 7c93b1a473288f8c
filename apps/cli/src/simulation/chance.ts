import { createHash } from 'node:crypto';

/** Where a chance stands on a list of weighted outcomes. */
export type Weighted<T> = readonly (readonly [weight: number, outcome: T])[];

/**
 * Chance that does not depend on the order of questions: each draw is a function of the seed and of the words that
 * name the question ("does Hala answer", the day). Two runs of one seed draw the same, whatever ran at once.
 */
export class Chance {
  constructor(private readonly seed: number) {}

  /** A number from 0 inclusive to 1 exclusive. */
  draw(...question: readonly (string | number)[]): number {
    const hash = createHash('sha256')
      .update(JSON.stringify([this.seed, ...question]))
      .digest();
    return hash.readUIntBE(0, 6) / 2 ** 48;
  }

  /** Whether something of that probability (0–1) happens. */
  happens(probability: number, ...question: readonly (string | number)[]): boolean {
    return this.draw(...question) < probability;
  }

  /** A whole number between two bounds, both possible. */
  between(least: number, most: number, ...question: readonly (string | number)[]): number {
    return least + Math.floor(this.draw(...question) * (most - least + 1));
  }

  /** One of several outcomes, by their weights. */
  pick<T>(outcomes: Weighted<T>, ...question: readonly (string | number)[]): T {
    const total = outcomes.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.draw(...question) * total;
    for (const [weight, outcome] of outcomes) {
      left -= weight;
      if (left < 0) return outcome;
    }
    return outcomes[outcomes.length - 1][1];
  }
}
