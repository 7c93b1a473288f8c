import type { Arrangement } from './arrangement.js';
import { EVERYBODY, type MentorBits, NOBODY } from './mentor-bits.js';
import type { KeyRule, PairSpace } from './pair-space.js';

/**
 * In which blocks a mentee may have anyone, as far as each rule alone can tell of a whole block: one bit a block.
 * Told by list of keys, once; prices do not change it.
 */
export class PossibleBlocks {
  /** Blocks of the last `find`, one bit each. */
  readonly bits: Int32Array;
  private readonly inhabited: Int32Array;
  private readonly ofLists: readonly Int32Array[];

  constructor(
    private readonly space: PairSpace,
    arrangement: Arrangement,
  ) {
    const { blockStart, rules } = space;
    const blocks = blockStart.length - 1;
    const width = (blocks + 31) >> 5;
    this.bits = new Int32Array(width);
    this.inhabited = new Int32Array(width);
    for (let block = 0; block < blocks; block++)
      if (blockStart[block] < blockStart[block + 1]) this.inhabited[block >> 5] |= 1 << (block & 31);
    this.ofLists = rules.map((rule, r) => blocksOfLists(rule, arrangement.rules[r], blocks, width));
  }

  /** Sets `bits` for a mentee. */
  find(mentee: number): void {
    const { bits, inhabited, ofLists, space } = this;
    const width = bits.length;
    for (let w = 0; w < width; w++) bits[w] = inhabited[w];
    for (let r = 0; r < ofLists.length; r++) {
      const list = space.rules[r].listOf[mentee];
      if (list >= 0) for (let w = 0; w < width; w++) bits[w] &= ofLists[r][list * width + w];
    }
  }
}

function blocksOfLists(rule: KeyRule, { at }: MentorBits, blocks: number, width: number): Int32Array {
  const { kind, least, keys, listStart, listKeys } = rule;
  const lists = listStart.length - 1;
  const found = new Int32Array(lists * width);
  for (let list = 0; list < lists; list++)
    for (let block = 0; block < blocks; block++) {
      let some = 0;
      let everybody = 0;
      for (let k = listStart[list]; k < listStart[list + 1]; k++) {
        const where = at[block * keys + listKeys[k]];
        if (where !== NOBODY) some++;
        if (where === EVERYBODY) everybody++;
      }
      if (kind === 'share' ? some >= least : everybody === 0)
        found[list * width + (block >> 5)] |= 1 << (block & 31);
    }
  return found;
}
