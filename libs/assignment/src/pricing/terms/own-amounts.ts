import { sharedFrom, sharedInts } from '../space/shared.js';
import type { OwnAmounts } from './term.js';

/** Single pairs with an amount of their own, each pair once, laid out by mentee. */
export function ownAmounts(
  mentees: number,
  pairs: readonly (readonly [mentee: number, mentor: number, amount: number])[],
): OwnAmounts {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const start = sharedInts(mentees + 1);
  for (const [mentee] of sorted) start[mentee + 1]++;
  for (let i = 0; i < mentees; i++) start[i + 1] += start[i];
  return {
    start,
    mentors: sharedFrom(sorted.map(([, mentor]) => mentor)),
    amounts: sharedFrom(sorted.map(([, , amount]) => amount)),
  };
}
