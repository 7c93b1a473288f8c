import type { OpenTerm } from '../terms/term.js';
import type { PairSpace } from './pair-space.js';

/** Pairs looked at to learn which terms decide most. */
const SAMPLE = 1024;
const NOT_NEEDED = -0x7fffffff;

/** Positions of the terms: first those that tell blocks apart best, and first those that tell the mentors of a block apart. */
export interface TermOrders {
  readonly forBlocks: readonly number[];
  readonly forMentors: readonly number[];
}

/**
 * Which terms to read first: those that on average fall farthest short of what was hoped, for after them the fewest
 * are left. Looks at a fixed spread of pairs, so that every thread comes to the same orders.
 */
export function orderTerms(space: PairSpace, terms: readonly OpenTerm[]): TermOrders {
  const { mentees, mentors, blockStart } = space;
  const pairs = Math.min(SAMPLE, mentees * mentors);
  const losses = terms.map((term, t) => {
    const loss = { t, ofBlocks: 0, ofMentors: 0 };
    const mentor = new Int32Array(1);
    const amount = new Int32Array(1);
    for (let k = 0; k < pairs; k++) {
      const mentee = (Math.imul(k, 0x85ebca6b) >>> 0) % mentees;
      mentor[0] = (Math.imul(k, 0x9e3779b1) >>> 0) % mentors;
      amount[0] = 0;
      const hoped = term.most(mentee, blockOf(blockStart, mentor[0]));
      term.narrow(mentee, mentor, amount, 1, NOT_NEEDED);
      loss.ofBlocks += term.greatest - hoped;
      loss.ofMentors += hoped - amount[0];
    }
    return loss;
  });
  return {
    forBlocks: [...losses].sort((a, b) => b.ofBlocks - a.ofBlocks).map(({ t }) => t),
    forMentors: [...losses].sort((a, b) => b.ofMentors - a.ofMentors).map(({ t }) => t),
  };
}

function blockOf(blockStart: Int32Array, mentor: number): number {
  let block = 0;
  while (blockStart[block + 1] <= mentor) block++;
  return block;
}
