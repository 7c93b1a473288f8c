import { type Market, openMarket } from '../engine/market.js';
import { checkCounts } from '../validate.js';
import type { PairSpace } from './space/pair-space.js';
import type { WholeRows } from './whole-rows.js';

/** Mentees asked, evenly spread, to tell how many pairs there are. */
const SAMPLE = 256;
/** Mentees between two tidings of the share that is read. */
const TOLD_EVERY = 256;

/** About how many allowed pairs a space has, from the pairs of some mentees; exact for few mentees. */
export function likelyPairs({ mentees }: PairSpace, rows: WholeRows): number {
  const step = Math.max(1, Math.floor(mentees / SAMPLE));
  let asked = 0;
  let found = 0;
  for (let mentee = 0; mentee < mentees; mentee += step, asked++) found += rows.read(mentee);
  return asked === 0 ? 0 : Math.round((found / asked) * mentees);
}

/** Every allowed pair of a space as a market without pairs formed; `likely` = about how many to expect. */
export function wholeMarket(
  { mentees, mentors }: PairSpace,
  rows: WholeRows,
  capacities: Int32Array,
  likely: number,
  onShare: (share: number) => void = () => {},
): Market {
  const starts = new Int32Array(mentees + 1);
  let edges: Int32Array = new Int32Array(likely);
  let at = 0;
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (mentee % TOLD_EVERY === 0) onShare(mentee / mentees);
    const count = rows.read(mentee);
    if (at + count > edges.length) edges = longer(edges, at + count);
    edges.set(rows.edges.subarray(0, count), at);
    starts[mentee + 1] = at += count;
  }
  checkCounts(mentees, mentors, at);
  return openMarket(starts.subarray(0, mentees), starts.subarray(1), edges.subarray(0, at), capacities);
}

function longer(edges: Int32Array, least: number): Int32Array {
  const more = new Int32Array(Math.max(least, edges.length + (edges.length >> 2)));
  more.set(edges);
  return more;
}
