import { greatestOf, type OpenTerm, type TableTerm } from './term.js';

const UNREAD = -1;

/** Reads a table. What a class of mentees can get in a block is looked for once and remembered. */
export function openTable(term: TableTerm, blockStart: Int32Array): OpenTerm {
  const { mentorClass, menteeClass, mentorClasses, amounts, same } = term;
  const blocks = blockStart.length - 1;
  const present = classesOf(mentorClass, blockStart);
  const known = new Int32Array(blocks * (amounts.length / Math.max(1, mentorClasses))).fill(UNREAD);
  const places = same && rangeOfPlaces(same.mentors, blockStart);

  function mostOfTable(row: number, block: number): number {
    const at = row * blocks + block;
    if (known[at] === UNREAD)
      known[at] = present[block].reduce(
        (most, each) => Math.max(most, amounts[row * mentorClasses + each]),
        0,
      );
    return known[at];
  }

  return {
    greatest: Math.max(greatestOf(amounts), same?.amount ?? 0),
    most(mentee, block) {
      const most = mostOfTable(menteeClass[mentee], block);
      if (!same || same.amount <= most) return most;
      const range = places!.get(same.mentees[mentee]);
      return range && range.first <= block && block <= range.last ? same.amount : most;
    },
    narrow: same
      ? (mentee, mentors, sums, count, needed) => {
          const row = menteeClass[mentee] * mentorClasses;
          const place = same.mentees[mentee];
          const { mentors: places, amount } = same;
          let kept = 0;
          for (let k = 0; k < count; k++) {
            const mentor = mentors[k];
            const here = places[mentor] === place && place >= 0;
            const sum = sums[k] + (here ? amount : amounts[row + mentorClass[mentor]]);
            if (sum < needed) continue;
            mentors[kept] = mentor;
            sums[kept++] = sum;
          }
          return kept;
        }
      : (mentee, mentors, sums, count, needed) => {
          const row = menteeClass[mentee] * mentorClasses;
          let kept = 0;
          for (let k = 0; k < count; k++) {
            const mentor = mentors[k];
            const sum = sums[k] + amounts[row + mentorClass[mentor]];
            if (sum < needed) continue;
            mentors[kept] = mentor;
            sums[kept++] = sum;
          }
          return kept;
        },
  };
}

function classesOf(mentorClass: Int32Array, blockStart: Int32Array): number[][] {
  return Array.from({ length: blockStart.length - 1 }, (_, block) => [
    ...new Set(mentorClass.subarray(blockStart[block], blockStart[block + 1])),
  ]);
}

/** The first and the last block in which each place has a mentor. */
function rangeOfPlaces(places: Int32Array, blockStart: Int32Array) {
  const ranges = new Map<number, { first: number; last: number }>();
  for (let block = 0; block < blockStart.length - 1; block++)
    for (let mentor = blockStart[block]; mentor < blockStart[block + 1]; mentor++) {
      if (places[mentor] < 0) continue;
      const range = ranges.get(places[mentor]);
      if (range) range.last = block;
      else ranges.set(places[mentor], { first: block, last: block });
    }
  return ranges;
}
