import { type Asker, bitsOf, type MentorKeys } from './ask.js';
import { greatestUpTo, type WordsTerm } from './term.js';

/** A key a word, and one for mentors without any. */
export function keysOfWords({ width, mentorBits }: WordsTerm): MentorKeys {
  const silent = 32 * width;
  return {
    keys: silent + 1,
    ofMentor(mentor) {
      const words = bitsOf(mentorBits, mentor * width, width);
      return words.length > 0 ? words : [silent];
    },
  };
}

/** So many words in common that one less would lose too much. Who has none gets what is unknown, if that will do. */
export function askWords({ width, menteeBits, amounts, unknown }: WordsTerm): Asker {
  const greatest = greatestUpTo(amounts);
  const last = amounts.length - 1;
  return (mentee, most, loss, ask) => {
    ask.count = 0;
    for (let w = 0; w < width; w++)
      for (let left = menteeBits[mentee * width + w]; left !== 0; left &= left - 1)
        ask.keys[ask.count++] = 32 * w + 31 - Math.clz32(left & -left);
    ask.need = 0;
    ask.nextLoss = -1;
    if (ask.count === 0) return;
    while (ask.need <= last && loss < most - greatest[ask.need]) ask.need++;
    const spare = most - unknown;
    ask.spare = loss < spare ? -1 : 32 * width;
    ask.nextLoss = Math.max(ask.need <= last ? most - greatest[ask.need] : -1, loss < spare ? -1 : spare);
  };
}
