import { SCORE_BITS } from '../engine/market.js';
import { BlockReader } from './block-reader.js';
import type { Arrangement } from './space/arrangement.js';
import { wordsOf } from './space/mentor-bits.js';
import { POINT, type PairSpace } from './space/pair-space.js';
import { PossibleBlocks } from './space/possible-blocks.js';
import type { OpenTerm } from './terms/term.js';

/** Half a point: scores are rounded to the nearest. */
const HALF = POINT / 2;
/** Knuth's multiplicative hash: neighbouring rows start far apart. */
const SPREAD = 0x9e3779b1;
const NO_BOUNDS = new Float64Array(0);
const NOT_NEEDED = -0x7fffffff;

/** Reads every allowed pair of a mentee, whatever its score: no bounds, no prices. */
export class WholeRows {
  /** The pairs last read, mentor << SCORE_BITS | score, mentors ascending but for where they start. */
  readonly edges: Int32Array;
  private readonly possible: PossibleBlocks;
  private readonly reader: BlockReader;
  private readonly mentors: Int32Array;
  private readonly sums: Int32Array;

  constructor(
    private readonly space: PairSpace,
    private readonly arrangement: Arrangement,
    private readonly terms: readonly OpenTerm[],
  ) {
    this.possible = new PossibleBlocks(space, arrangement);
    this.reader = new BlockReader(space, arrangement, []);
    this.edges = new Int32Array(space.mentors);
    this.mentors = new Int32Array(space.mentors);
    this.sums = new Int32Array(space.mentors);
  }

  /** Fills `edges` and returns how many there are. */
  read(mentee: number): number {
    const { mentors, sums, terms } = this;
    const last = terms.length - 1;
    const needed = POINT * this.space.leastScore - HALF;
    // Without a term every score is 0.
    let count = last < 0 && needed > 0 ? 0 : this.allowed(mentee);
    sums.fill(0, 0, count);
    for (let t = 0; t <= last; t++)
      count = terms[t].narrow(mentee, mentors, sums, count, t === last ? needed : NOT_NEEDED);
    return this.pack(mentee, count);
  }

  /** Collects whom the rules allow. */
  private allowed(mentee: number): number {
    const { possible, reader } = this;
    possible.find(mentee);
    let count = 0;
    for (let w = 0; w < possible.bits.length; w++)
      for (let bits = possible.bits[w]; bits !== 0; bits &= bits - 1) {
        const block = 32 * w + 31 - Math.clz32(bits & -bits);
        if (reader.open(mentee, block, NO_BOUNDS)) count = this.takeBlock(block, count);
      }
    return count;
  }

  private takeBlock(block: number, before: number): number {
    const { mentors, reader, space, arrangement } = this;
    const { blockStart } = space;
    const words = wordsOf(blockStart, block);
    const beyond = blockStart[block + 1] - blockStart[block] - 32 * (words - 1);
    let count = before;
    for (let w = 0; w < words; w++) {
      let bits = reader.read(w, 0);
      if (w === words - 1 && beyond < 32) bits &= (1 << beyond) - 1;
      for (; bits !== 0; bits &= bits - 1)
        mentors[count++] = arrangement.mentorAt[blockStart[block] + 32 * w + 31 - Math.clz32(bits & -bits)];
    }
    return count;
  }

  /** From a start of the mentee's own, so that of equals not all ask for the same. */
  private pack(mentee: number, count: number): number {
    const { mentors, sums, edges } = this;
    if (count === 0) return 0;
    let at = (Math.imul(mentee, SPREAD) >>> 0) % count;
    for (let k = 0; k < count; k++) {
      edges[at++] = (mentors[k] << SCORE_BITS) | Math.floor((sums[k] + HALF) / POINT);
      if (at === count) at = 0;
    }
    return count;
  }
}
