import { EVERYBODY, NOBODY, type Arrangement, type RuleBits, wordsOf } from './arrangement.js';
import type { KeyRule, PairSpace } from './pair-space.js';

/** Tells which mentors of a block a mentee may have, 32 at a time. */
export class AllowedReader {
  /** Bit k of the block: whether the mentor at position blockStart + k is allowed. Valid after a `read`. */
  readonly words: Int32Array;
  private readonly found: Int32Array;
  private readonly counters: Int32Array[];

  constructor(
    private readonly space: PairSpace,
    private readonly arrangement: Arrangement,
  ) {
    const { blockStart, rules } = space;
    let longest = 0;
    for (let block = 0; block < blockStart.length - 1; block++)
      longest = Math.max(longest, wordsOf(blockStart, block));
    this.words = new Int32Array(longest);
    const depth = rules.reduce((most, { least }) => Math.max(most, least), 1);
    this.counters = Array.from({ length: depth }, () => new Int32Array(longest));
    this.found = new Int32Array(rules.reduce((most, rule) => Math.max(most, rule.keys), 0));
  }

  /** Reads the first `size` positions of a block. False when nobody there is allowed, as far as whole blocks tell. */
  read(mentee: number, block: number, size: number): boolean {
    const { rules } = this.space;
    const length = (size + 31) >> 5;
    this.words.fill(-1, 0, length);
    for (let r = 0; r < rules.length; r++)
      if (!this.apply(rules[r], this.arrangement.rules[r], mentee, block, length)) return false;
    this.takeApart(mentee, block, size);
    if (size & 31) this.words[length - 1] &= (1 << (size & 31)) - 1;
    return true;
  }

  private apply(rule: KeyRule, bits: RuleBits, mentee: number, block: number, length: number): boolean {
    const list = rule.listOf[mentee];
    if (list < 0) return true;
    const { found } = this;
    let everybody = 0;
    let some = 0;
    for (let k = rule.listStart[list]; k < rule.listStart[list + 1]; k++) {
      const at = bits.at[block * rule.keys + rule.listKeys[k]];
      if (at === EVERYBODY) everybody++;
      else if (at !== NOBODY) found[some++] = at;
    }
    if (rule.kind === 'avoid') return everybody === 0 && (this.exclude(bits.words, some, length), true);
    const needed = rule.least - everybody;
    if (needed <= 0) return true;
    if (some < needed) return false;
    this.require(bits.words, some, needed, length);
    return true;
  }

  private exclude(source: Int32Array, some: number, length: number): void {
    const { words, found } = this;
    for (let k = 0; k < some; k++)
      for (let w = 0, at = found[k]; w < length; w++) words[w] &= ~source[at + w];
  }

  /** At least `needed` of the found keys: unary counters, one word of bits a count. */
  private require(source: Int32Array, some: number, needed: number, length: number): void {
    const { words, found, counters } = this;
    for (let c = 0; c < needed; c++) counters[c].fill(0, 0, length);
    for (let k = 0; k < some; k++) {
      const at = found[k];
      for (let c = needed - 1; c > 0; c--)
        for (let w = 0; w < length; w++) counters[c][w] |= counters[c - 1][w] & source[at + w];
      const first = counters[0];
      for (let w = 0; w < length; w++) first[w] |= source[at + w];
    }
    const enough = counters[needed - 1];
    for (let w = 0; w < length; w++) words[w] &= enough[w];
  }

  private takeApart(mentee: number, block: number, size: number): void {
    const { apart, blockStart } = this.space;
    for (let k = apart.start[mentee]; k < apart.start[mentee + 1]; k++) {
      const bit = this.arrangement.positionOf[apart.mentors[k]] - blockStart[block];
      if (bit >= 0 && bit < size) this.words[bit >> 5] &= ~(1 << (bit & 31));
    }
  }
}
