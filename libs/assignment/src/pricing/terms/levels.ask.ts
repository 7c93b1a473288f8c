import { type Asker, bitsOf, type MentorKeys } from './ask.js';
import { greatestUpTo, type LevelsTerm } from './term.js';

/** A key for each thing at each level; none where a rank counts besides. */
export function keysOfLevels({ width, levels, mentorBits, ranks }: LevelsTerm): MentorKeys | undefined {
  if (ranks) return undefined;
  const size = levels * width;
  return { keys: 32 * size, ofMentor: (mentor) => bitsOf(mentorBits, mentor * size, size) };
}

/** Something in common at the lowest level that does not lose too much. */
export function askLevels({ width, levels, menteeBits, amounts }: LevelsTerm): Asker {
  const greatest = greatestUpTo(amounts);
  return (mentee, most, loss, ask) => {
    let level = 0;
    while (level <= levels && loss < most - greatest[level]) level++;
    ask.need = level > 0 ? 1 : 0;
    ask.nextLoss = level <= levels ? most - greatest[level] : -1;
    ask.count = 0;
    if (level === 0 || level > levels) return;
    for (let w = (level - 1) * width; w < level * width; w++)
      for (let left = menteeBits[mentee * levels * width + w]; left !== 0; left &= left - 1)
        ask.keys[ask.count++] = 32 * w + 31 - Math.clz32(left & -left);
  };
}
