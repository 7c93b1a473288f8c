import type { Asker, MentorKeys } from './ask.js';
import { askLevels, keysOfLevels } from './levels.ask.js';
import { askTable, keysOfTable } from './table.ask.js';
import type { Term } from './term.js';
import { askWords, keysOfWords } from './words.ask.js';

/** The keys of a term's mentors; undefined when it has none worth their bits. */
export function keysOfTerm(term: Term): MentorKeys | undefined {
  switch (term.kind) {
    case 'words':
      return keysOfWords(term);
    case 'levels':
      return keysOfLevels(term);
    case 'table':
      return keysOfTable(term);
    default:
      return undefined;
  }
}

/** How a term with keys asks. */
export function askerOf(term: Term): Asker | undefined {
  switch (term.kind) {
    case 'words':
      return askWords(term);
    case 'levels':
      return keysOfLevels(term) && askLevels(term);
    case 'table':
      return keysOfTable(term) && askTable(term);
    default:
      return undefined;
  }
}
