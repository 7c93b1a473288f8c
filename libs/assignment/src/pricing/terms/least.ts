import type { OpenTerm } from './term.js';

/** Far below every sum: a block where nobody gets enough holds nothing. */
const NOTHING = -1_000_000_000;

/** A term of which a pair needs so much to be allowed: whoever gets less is dropped with those who cannot reach a sum. */
export function withLeast(term: OpenTerm, least: number): OpenTerm {
  let who = new Int32Array(0);
  let amounts = new Int32Array(0);
  return {
    greatest: term.greatest,
    most(mentee, block) {
      const most = term.most(mentee, block);
      return most < least ? NOTHING : most;
    },
    narrow(mentee, mentors, sums, count, needed) {
      if (who.length < count)
        [who, amounts] = [new Int32Array(mentors.length), new Int32Array(mentors.length)];
      for (let k = 0; k < count; k++) {
        who[k] = mentors[k];
        amounts[k] = 0;
      }
      const passing = term.narrow(mentee, who, amounts, count, least);
      let kept = 0;
      // Those who pass are in the order of the mentors, so that one walk finds them again.
      for (let k = 0, at = 0; at < passing; k++) {
        if (mentors[k] !== who[at]) continue;
        const sum = sums[k] + amounts[at++];
        if (sum < needed) continue;
        mentors[kept] = who[at - 1];
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}
