import type { Asker, MentorKeys } from './ask.js';
import type { TableTerm } from './term.js';

/** With more classes than this, asking by classes costs as much as reading the table. */
const MOST_CLASSES = 16;

/** A key a class. */
export function keysOfTable({
  mentorClass,
  mentorClasses,
  same = [],
  pairs,
}: TableTerm): MentorKeys | undefined {
  if (mentorClasses > MOST_CLASSES || same.length > 0 || pairs) return undefined;
  return { keys: mentorClasses, ofMentor: (mentor) => [mentorClass[mentor]] };
}

/** One of the classes that do not lose too much. */
export function askTable({ menteeClass, mentorClasses, amounts }: TableTerm): Asker {
  return (mentee, most, loss, ask) => {
    const row = menteeClass[mentee] * mentorClasses;
    ask.count = 0;
    ask.nextLoss = -1;
    for (let each = 0; each < mentorClasses; each++) {
      const lost = most - amounts[row + each];
      if (lost > loss) continue;
      ask.keys[ask.count++] = each;
      if (lost > ask.nextLoss) ask.nextLoss = lost;
    }
    ask.need = ask.count < mentorClasses ? 1 : 0;
  };
}
