import type { AskedTerm, OpenTerm } from './term.js';

/** Asks pair by pair. Knows nothing of blocks, so that no bound can use it: right for every amount, and slow. */
export function openAsked({ greatest, amount }: AskedTerm): OpenTerm {
  return {
    greatest,
    most: () => greatest,
    narrow(mentee, mentors, sums, count, needed) {
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const sum = sums[k] + amount(mentor, mentee);
        if (sum < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}
