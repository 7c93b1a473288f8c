import { AllowedReader } from './space/allowed.js';
import type { Arrangement } from './space/arrangement.js';
import { POINT, type PairSpace } from './space/pair-space.js';
import { orderTerms, type TermOrders } from './space/order-of-terms.js';
import { BestOfRow } from './best-of-row.js';
import { PossibleBlocks } from './space/possible-blocks.js';
import type { OpenTerm } from './terms/term.js';

/** Half a point: scores are rounded to the nearest. */
const HALF = POINT / 2;
/** Knuth's multiplicative hash: neighbouring rows start far apart. */
const SPREAD = 0x9e3779b1;

/**
 * Looks for the pairs of a mentee whose score exceeds the price of the mentor by more than a floor, without looking
 * at most of them: a block whose bound cannot reach it is skipped, in the others the dear end, then whom the rules
 * forbid, 32 at a time, then after each term those who can no longer reach it with all that is still to come.
 */
export class RowPricer {
  /** What the last `price` found. */
  readonly best: BestOfRow;
  /** Pairs whose terms were read, since the beginning; for measures. */
  looked = 0;
  private readonly orders: TermOrders;
  private readonly greatest: number;
  private readonly possible: PossibleBlocks;
  private readonly allowed: AllowedReader;
  private readonly rest: Float64Array;
  private readonly mentors: Int32Array;
  private readonly sums: Int32Array;
  private readonly blocks: Int32Array;
  private readonly hopes: Float64Array;

  constructor(
    private readonly space: PairSpace,
    private readonly arrangement: Arrangement,
    terms: readonly OpenTerm[],
    most: number,
  ) {
    const { blockStart } = space;
    const blocks = blockStart.length - 1;
    let longest = 0;
    for (let block = 0; block < blocks; block++)
      longest = Math.max(longest, blockStart[block + 1] - blockStart[block]);
    this.best = new BestOfRow(most);
    this.orders = orderTerms(space, terms);
    this.greatest = terms.reduce((sum, term) => sum + term.greatest, 0);
    this.possible = new PossibleBlocks(space, arrangement);
    this.allowed = new AllowedReader(space, arrangement);
    this.rest = new Float64Array(terms.length + 1);
    this.mentors = new Int32Array(longest);
    this.sums = new Int32Array(longest);
    this.blocks = new Int32Array(blocks);
    this.hopes = new Float64Array(blocks);
  }

  /**
   * Fills `best` with the pairs of the mentee that exceed the floor most, as many as it holds. The result depends
   * on the mentee, the floor and the prices of the arrangement alone.
   */
  price(mentee: number, floor: number): void {
    this.best.clear(floor);
    const hopeful = this.findHopeful(mentee);
    for (let k = 0; k < hopeful; k++) this.visit(mentee, this.blocks[k]);
  }

  /** What a sum of terms less the price, in thousandths, must reach to be better than what is held already. */
  private needed(): number {
    return POINT * (this.best.floor + 1) - HALF;
  }

  /** The blocks that may hold something, those with the best hope first. */
  private findHopeful(mentee: number): number {
    const { blocks, hopes, possible } = this;
    const needed = this.needed();
    possible.find(mentee);
    let count = 0;
    for (let w = 0; w < possible.bits.length; w++)
      for (let bits = possible.bits[w]; bits !== 0; bits &= bits - 1) {
        const block = 32 * w + 31 - Math.clz32(bits & -bits);
        const hope = this.hopeOf(mentee, block, needed);
        if (hope < needed) continue;
        let at = count++;
        for (; at > 0 && hopes[at - 1] < hope; at--) {
          hopes[at] = hopes[at - 1];
          blocks[at] = blocks[at - 1];
        }
        hopes[at] = hope;
        blocks[at] = block;
      }
    return count;
  }

  /** The most that anyone in the block could leave the mentee, or something below `needed`. */
  private hopeOf(mentee: number, block: number, needed: number): number {
    const { blockStart, leastScore } = this.space;
    const terms = this.orders.forBlocks;
    const cheapest = POINT * this.arrangement.prices[blockStart[block]];
    const wanted = Math.max(needed + cheapest, POINT * leastScore - HALF);
    let most = this.greatest;
    for (let t = 0; t < terms.length && most >= wanted; t++)
      most += terms[t].most(mentee, block) - terms[t].greatest;
    return most < wanted ? -Infinity : most - cheapest;
  }

  private visit(mentee: number, block: number): void {
    const { rest } = this;
    const terms = this.orders.forMentors;
    rest[terms.length] = 0;
    for (let t = terms.length - 1; t >= 0; t--) rest[t] = rest[t + 1] + terms[t].most(mentee, block);
    const size = this.affordable(block, rest[0]);
    if (size === 0 || !this.allowed.read(mentee, block, size)) return;
    const needed = this.needed();
    let count = this.collect(mentee, block, size);
    this.looked += count;
    for (let t = 0; t < terms.length && count > 0; t++)
      count = terms[t].narrow(mentee, this.mentors, this.sums, count, needed - rest[t + 1]);
    this.keep(mentee, count);
  }

  /** How many mentors of a block, the cheapest first, have a price low enough. */
  private affordable(block: number, most: number): number {
    const { prices } = this.arrangement;
    const start = this.space.blockStart[block];
    const highest = (most - this.needed()) / POINT;
    let low = start;
    let high = this.space.blockStart[block + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (prices[middle] <= highest) low = middle + 1;
      else high = middle;
    }
    return low - start;
  }

  /** Takes the allowed mentors, from a start of the mentee's own, so that equals are not all asked by the same people. */
  private collect(mentee: number, block: number, size: number): number {
    const first = (Math.imul(mentee, SPREAD) >>> 0) % size;
    const word = first >> 5;
    const below = (1 << (first & 31)) - 1;
    const length = (size + 31) >> 5;
    const start = this.space.blockStart[block];
    const { words } = this.allowed;
    let count = this.takeWord(words[word] & ~below, start + 32 * word, 0);
    for (let w = word + 1; w < length; w++) count = this.takeWord(words[w], start + 32 * w, count);
    for (let w = 0; w < word; w++) count = this.takeWord(words[w], start + 32 * w, count);
    return this.takeWord(words[word] & below, start + 32 * word, count);
  }

  private takeWord(word: number, base: number, from: number): number {
    const { mentors, sums } = this;
    const { mentorAt, prices } = this.arrangement;
    let count = from;
    for (let bits = word; bits !== 0; bits &= bits - 1) {
      const position = base + 31 - Math.clz32(bits & -bits);
      mentors[count] = mentorAt[position];
      sums[count++] = -POINT * prices[position];
    }
    return count;
  }

  private keep(mentee: number, count: number): void {
    const { mentors, sums, best } = this;
    const { prices, positionOf } = this.arrangement;
    const { leastScore } = this.space;
    for (let k = 0; k < count; k++) {
      const excess = Math.floor((sums[k] + HALF) / POINT);
      if (excess <= best.floor) continue;
      const score = excess + prices[positionOf[mentors[k]]];
      if (score >= leastScore && this.passes(mentors[k], mentee)) best.add(mentors[k], score, excess);
    }
  }

  private passes(mentor: number, mentee: number): boolean {
    const { checks } = this.space;
    return checks === undefined || checks.every((allows) => allows(mentor, mentee));
  }
}
