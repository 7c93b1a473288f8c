import type { Arrangement } from './space/arrangement.js';
import { NOBODY, partSince, type PastPrices } from './past-prices.js';
import { POINT, type PairSpace } from './space/pair-space.js';
import { orderTerms, type TermOrders } from './space/order-of-terms.js';
import { BestOfRow } from './best-of-row.js';
import { BlockReader } from './block-reader.js';
import { PossibleBlocks } from './space/possible-blocks.js';
import type { OpenTerm } from './terms/term.js';

/** Half a point: scores are rounded to the nearest. */
const HALF = POINT / 2;
/** Mentors read together: what they bring raises the floor for the next. */
const BATCH = 256;
/** Instead of a round: all pairs are looked at. */
export const ANEW = -1;
/** Knuth's multiplicative hash: neighbouring rows start far apart. */
const SPREAD = 0x9e3779b1;

/** What is asked about a mentee. */
export interface Question {
  /** Pairs matter whose score exceeds the price of the mentor by more. */
  floor: number;
  /** Pairs wanted at most. */
  most: number;
  /** Blocks to look at before giving up, the best hopes first. */
  blocks: number;
  /** With a round, only mentors who have become more than `spare` cheaper since are asked. */
  since: number;
  spare: number;
}

/**
 * Looks for the pairs of a mentee whose score exceeds the price of the mentor by more than a floor, without looking
 * at most of them: a block whose bound cannot reach it is skipped, in the others the dear end, then whom the rules
 * forbid, 32 at a time, then after each term those who can no longer reach it with all that is still to come.
 */
export class RowPricer {
  /** What the last `price` found. */
  readonly best: BestOfRow;
  private readonly orders: TermOrders;
  private readonly greatest: number;
  private readonly possible: PossibleBlocks;
  private readonly reader: BlockReader;
  /** The most that each term can give in each block that the mentee may hope in, term t of block b at b * terms + t. */
  private readonly mosts: Float64Array;
  /** Of the block visited, its part of `mosts`. */
  private most: Float64Array;
  private readonly mostsOf: readonly Float64Array[];
  /** Those collected, and what their terms add up to so far, less the price. */
  private readonly mentors = new Int32Array(BATCH + 32);
  private readonly sums = new Int32Array(BATCH + 32);
  private count = 0;
  private since = ANEW;
  private spare = 0;
  /** The part of the past prices that tells who may have become cheap enough. */
  private part = 0;
  private readonly blocks: Int32Array;
  private readonly hopes: Float64Array;

  constructor(
    private readonly space: PairSpace,
    private readonly arrangement: Arrangement,
    private readonly past: PastPrices,
    private readonly terms: readonly OpenTerm[],
    room: number,
  ) {
    const blocks = space.blockStart.length - 1;
    this.best = new BestOfRow(room);
    this.orders = orderTerms(space, terms);
    this.greatest = terms.reduce((sum, term) => sum + term.greatest, 0);
    this.possible = new PossibleBlocks(space, arrangement);
    this.reader = new BlockReader(space, arrangement, this.orders.forMentors);
    this.mosts = new Float64Array(blocks * terms.length);
    this.mostsOf = Array.from({ length: blocks }, (_, b) =>
      this.mosts.subarray(b * terms.length, (b + 1) * terms.length),
    );
    this.most = this.mosts;
    this.blocks = new Int32Array(blocks);
    this.hopes = new Float64Array(blocks);
  }

  /**
   * Fills `best` with the pairs of the mentee that exceed the floor most. Returns whether it looked at all that
   * matters. The result depends on the question and the prices alone.
   */
  price(mentee: number, { floor, most, blocks, since, spare }: Question): boolean {
    this.best.clear(floor, most);
    this.since = since;
    this.spare = spare;
    this.part = partSince(since, spare);
    const hopeful = this.findHopeful(mentee);
    for (let k = 0; k < hopeful && this.hopes[k] >= this.needed(); k++) {
      if (k === blocks) return false;
      this.visit(mentee, this.blocks[k]);
    }
    return true;
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
        const cheapest = this.cheapestOf(block);
        if (cheapest === NOBODY) continue;
        const hope = this.hopeOf(mentee, block, needed, POINT * cheapest);
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

  /** The least price of those in the block who are asked, or NOBODY. */
  private cheapestOf(block: number): number {
    const { since, spare, past } = this;
    if (since === ANEW) return this.arrangement.prices[this.space.blockStart[block]];
    const blocks = this.blocks.length;
    return past.fall[since * blocks + block] <= spare ? NOBODY : past.cheapest[this.part * blocks + block];
  }

  /** The most that anyone in the block could leave the mentee, or something below `needed`. */
  private hopeOf(mentee: number, block: number, needed: number, cheapest: number): number {
    const { leastScore } = this.space;
    const { terms, mosts } = this;
    const { forBlocks } = this.orders;
    const wanted = Math.max(needed + cheapest, POINT * leastScore - HALF);
    const at = block * terms.length;
    let most = this.greatest;
    for (let k = 0; k < forBlocks.length && most >= wanted; k++) {
      const term = terms[forBlocks[k]];
      most += (mosts[at + forBlocks[k]] = term.most(mentee, block)) - term.greatest;
    }
    return most < wanted ? -Infinity : most - cheapest;
  }

  /**
   * Looks at one block, from a start of the mentee's own, so that equals are not all asked by the same people: to
   * the last affordable mentor, then from the first to the start.
   */
  private visit(mentee: number, block: number): void {
    const { reader } = this;
    const most = (this.most = this.mostsOf[block]);
    let hope = 0;
    for (let t = 0; t < most.length; t++) hope += most[t];
    const size = this.affordable(block, hope);
    if (size === 0 || !reader.open(mentee, block, most)) return;
    const first = (Math.imul(mentee, SPREAD) >>> 0) % size;
    const before = (1 << (first & 31)) - 1;
    const last = (size - 1) >> 5;
    const end = size & 31 ? (1 << (size & 31)) - 1 : -1;
    const start = first >> 5;
    this.readWords(mentee, block, hope, start, start, last === start ? ~before & end : ~before);
    this.readWords(mentee, block, hope, start + 1, last - 1, -1);
    if (last > start) this.readWords(mentee, block, hope, last, last, end);
    reader.rewind();
    this.readWords(mentee, block, hope, 0, start - 1, -1);
    if (before !== 0) this.readWords(mentee, block, hope, start, start, before);
    this.readBatch(mentee, hope);
  }

  /** Collects those who pass of some words of positions, reading batch after batch. */
  private readWords(mentee: number, block: number, hope: number, from: number, to: number, among: number) {
    const { cheaper, firstWord, words } = this.past;
    const { prices } = this.arrangement;
    const start = this.space.blockStart[block];
    const asked = this.part * words + firstWord[block];
    for (let w = from; w <= to; w++) {
      const mask = this.since === ANEW ? among : among & cheaper[asked + w];
      const loss = hope - this.needed() - POINT * prices[start + 32 * w];
      if (mask === 0 || loss < 0) continue;
      const bits = this.reader.read(w, loss) & mask;
      if (bits !== 0) this.takeWord(bits, start + 32 * w);
      if (this.count >= BATCH) this.readBatch(mentee, hope);
    }
  }

  /** Adds up the terms of those collected, and keeps the best. */
  private readBatch(mentee: number, hope: number): void {
    const { terms, most, mentors, sums } = this;
    const { forMentors } = this.orders;
    const needed = this.needed();
    let { count } = this;
    let rest = hope;
    for (let k = 0; k < forMentors.length && count > 0; k++) {
      const t = forMentors[k];
      rest -= most[t];
      count = terms[t].narrow(mentee, mentors, sums, count, needed - rest);
    }
    this.keep(mentee, count);
    this.count = 0;
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

  private takeWord(word: number, base: number): void {
    const { mentors, sums } = this;
    const { mentorAt, prices } = this.arrangement;
    let { count } = this;
    for (let bits = word; bits !== 0; bits &= bits - 1) {
      const position = base + 31 - Math.clz32(bits & -bits);
      mentors[count] = mentorAt[position];
      sums[count++] = -POINT * prices[position];
    }
    this.count = count;
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
