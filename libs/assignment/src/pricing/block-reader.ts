import type { Arrangement } from './space/arrangement.js';
import { EVERYBODY, type MentorBits, NOBODY } from './space/mentor-bits.js';
import type { PairSpace } from './space/pair-space.js';
import { type Ask, type Asker, makeAsk } from './terms/ask.js';
import { askerOf } from './terms/askers.js';

/** Keys that one group may hold at most, beyond which a group of its own would be needed. */
const ROOM = 1024;

/** Keys of which a mentor must have some, or none: one rule, or what one term asks for. */
interface Group {
  readonly bits: MentorBits;
  readonly asker: Asker | undefined;
  readonly ask: Ask;
  readonly avoid: boolean;
  /** What a pair needs of the term, whatever may be lost. */
  readonly least: number;
  /** Where the keys stand in the bits. */
  readonly offsets: Int32Array;
  count: number;
  need: number;
  /** Where the bits stand of those who pass anyway, -1 = nobody. */
  spare: number;
  nextLoss: number;
  most: number;
}

/**
 * Tells which mentors of a block a mentee may have and might want, 32 at a time: those whom the rules allow, and who
 * have what the terms ask for when only so much may be lost against the best that the block can give. The dearer
 * the mentors, the less may be lost and the more is asked.
 */
export class BlockReader {
  private readonly rules: Group[];
  private readonly terms: (Group | undefined)[];
  private active: Group[] = [];
  private activeCount = 0;
  private block = 0;
  private mentee = 0;
  private hasApart = false;

  constructor(
    private readonly space: PairSpace,
    private readonly arrangement: Arrangement,
    /** Positions in the space of the terms, in the order in which they are to be asked. */
    private readonly order: readonly number[],
  ) {
    this.rules = space.rules.map(({ kind }, r) =>
      makeGroup(arrangement.rules[r], kind === 'avoid', undefined, 0),
    );
    this.terms = space.terms.map((term, t) => {
      const bits = arrangement.terms[t];
      return bits && makeGroup(bits, false, askerOf(term), term.least ?? 0);
    });
  }

  /**
   * Turns to a mentee and a block, where the terms, in the order of the space, give at most so much. False when
   * nobody of the block is allowed, as far as whole blocks tell.
   */
  open(mentee: number, block: number, most: Float64Array): boolean {
    this.mentee = mentee;
    this.block = block;
    this.activeCount = 0;
    for (const t of this.order) {
      const group = this.terms[t];
      if (!group) continue;
      group.nextLoss = Infinity;
      group.most = most[t];
      this.active[this.activeCount++] = group;
    }
    for (let r = 0; r < this.rules.length; r++) if (!this.openRule(r)) return false;
    const { start } = this.space.apart;
    this.hasApart = start[mentee] < start[mentee + 1];
    return true;
  }

  /** To be called before reading a word of lower prices than the last. */
  rewind(): void {
    for (let g = 0; g < this.activeCount; g++) if (this.active[g].asker) this.active[g].nextLoss = Infinity;
  }

  /** The mentors of a word of the block's positions who pass when `loss` may be lost in all; bits above the block's end are wild. */
  read(word: number, loss: number): number {
    let bits = -1;
    for (let g = 0; g < this.activeCount; g++) {
      const group = this.active[g];
      if (loss < group.nextLoss) this.askAgain(group, loss);
      if (group.need <= 0) continue;
      const passing = passingOf(group, word);
      bits &= group.avoid ? ~passing : passing;
      if (bits === 0) return 0;
    }
    return this.hasApart ? this.withoutApart(word, bits) : bits;
  }

  private openRule(r: number): boolean {
    const rule = this.space.rules[r];
    const list = rule.listOf[this.mentee];
    if (list < 0) return true;
    const group = this.rules[r];
    const start = rule.listStart[list];
    const everybody = this.place(group, rule.listKeys, start, rule.listStart[list + 1] - start);
    if (rule.kind === 'avoid') {
      group.need = 1;
      if (everybody > 0) return false;
      if (group.count > 0) this.active[this.activeCount++] = group;
      return true;
    }
    group.need = rule.least - everybody;
    if (group.need <= 0) return true;
    if (group.count < group.need) return false;
    this.active[this.activeCount++] = group;
    return true;
  }

  private askAgain(group: Group, loss: number): void {
    const { ask } = group;
    group.asker!(this.mentee, group.most, Math.min(loss, group.most - group.least), ask);
    const everybody = this.place(group, ask.keys, 0, ask.count);
    group.need = ask.need - everybody;
    group.nextLoss = ask.nextLoss;
    group.spare = -1;
    if (ask.spare < 0) return;
    const at = group.bits.at[this.block * group.bits.keys + ask.spare];
    if (at === EVERYBODY) group.need = 0;
    else group.spare = at;
  }

  /** Finds where keys stand; returns how many of them everybody has. */
  private place(group: Group, keys: Int32Array, from: number, count: number): number {
    const { bits, offsets } = group;
    const base = this.block * bits.keys;
    let everybody = 0;
    group.count = 0;
    for (let k = from; k < from + count; k++) {
      const at = bits.at[base + keys[k]];
      if (at === EVERYBODY) everybody++;
      else if (at !== NOBODY) offsets[group.count++] = at;
    }
    return everybody;
  }

  private withoutApart(word: number, bits: number): number {
    const { apart, blockStart } = this.space;
    let left = bits;
    for (let k = apart.start[this.mentee]; k < apart.start[this.mentee + 1]; k++) {
      const bit = this.arrangement.positionOf[apart.mentors[k]] - blockStart[this.block] - 32 * word;
      if (bit >= 0 && bit < 32) left &= ~(1 << bit);
    }
    return left;
  }
}

function makeGroup(bits: MentorBits, avoid: boolean, asker: Asker | undefined, least: number): Group {
  const offsets = new Int32Array(Math.max(ROOM, bits.keys));
  return {
    bits,
    asker,
    ask: makeAsk(),
    avoid,
    least,
    offsets,
    count: 0,
    need: 0,
    spare: -1,
    nextLoss: -1,
    most: 0,
  };
}

/** Who has as many of the keys as needed: unary counters, one word of bits a count. */
function passingOf({ bits: { words }, offsets, count, need, spare }: Group, word: number): number {
  const passing = spare < 0 ? 0 : words[spare + word];
  let one = 0;
  if (need === 1) {
    for (let k = 0; k < count; k++) one |= words[offsets[k] + word];
    return passing | one;
  }
  let two = 0;
  if (need === 2) {
    for (let k = 0; k < count; k++) {
      const each = words[offsets[k] + word];
      two |= one & each;
      one |= each;
    }
    return passing | two;
  }
  const counters = new Int32Array(need);
  for (let k = 0; k < count; k++) {
    const each = words[offsets[k] + word];
    for (let c = need - 1; c > 0; c--) counters[c] |= counters[c - 1] & each;
    counters[0] |= each;
  }
  return passing | counters[need - 1];
}
