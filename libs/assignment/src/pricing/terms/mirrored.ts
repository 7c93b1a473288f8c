import { sharedInts } from '../space/shared.js';
import { ownAmounts } from './own-amounts.js';
import type { OwnAmounts, TableTerm, Term } from './term.js';

/** The same term with the two sides exchanged, to read the mentees of a mentor. Not for terms of other modules. */
export function mirrored(term: Term): Term {
  switch (term.kind) {
    case 'words':
      return { ...term, mentorBits: term.menteeBits, menteeBits: term.mentorBits };
    case 'levels':
      return {
        ...term,
        mentorBits: term.menteeBits,
        menteeBits: term.mentorBits,
        ranks: term.ranks && { ...term.ranks, mentors: term.ranks.mentees, mentees: term.ranks.mentors },
      };
    case 'table':
      return mirroredTable(term);
    case 'asked':
      return { ...term, amount: (mentor, mentee) => term.amount(mentee, mentor) };
    case 'module':
      throw new Error(`no mirror of ${term.module}`);
  }
}

function mirroredTable(term: TableTerm): TableTerm {
  const { mentorClasses, amounts } = term;
  const menteeClasses = amounts.length / Math.max(1, mentorClasses);
  const turned = sharedInts(amounts.length);
  for (let e = 0; e < menteeClasses; e++)
    for (let m = 0; m < mentorClasses; m++) turned[m * menteeClasses + e] = amounts[e * mentorClasses + m];
  return {
    ...term,
    mentorClass: term.menteeClass,
    menteeClass: term.mentorClass,
    mentorClasses: menteeClasses,
    amounts: turned,
    same: term.same?.map(({ mentors, mentees, amount }) => ({ mentors: mentees, mentees: mentors, amount })),
    pairs: term.pairs && mirroredPairs(term.pairs, term.mentorClass.length),
  };
}

function mirroredPairs({ start, mentors, amounts }: OwnAmounts, count: number): OwnAmounts {
  const found: [mentor: number, mentee: number, amount: number][] = [];
  for (let mentee = 0; mentee + 1 < start.length; mentee++)
    for (let at = start[mentee]; at < start[mentee + 1]; at++) found.push([mentors[at], mentee, amounts[at]]);
  return ownAmounts(count, found);
}
