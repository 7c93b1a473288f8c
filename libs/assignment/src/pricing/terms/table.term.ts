import { greatestOf, type OpenTerm, type OwnAmounts, type SamePlace, type TableTerm } from './term.js';

const UNREAD = -1;

/** Reads a table, and the pairs that have an amount of their own. */
export function openTable(term: TableTerm, blockStart: Int32Array): OpenTerm {
  const table = openClasses(term, blockStart);
  return term.pairs ? withOwn(table, term.pairs, blockStart) : table;
}

/** Pairs with an amount of their own are few: most mentees have none, and are read as if there were none at all. */
function withOwn(
  table: OpenTerm,
  { start, mentors: own, amounts }: OwnAmounts,
  blockStart: Int32Array,
): OpenTerm {
  const one = new Int32Array(1);
  const sum = new Int32Array(1);
  const usual = (mentee: number, mentor: number) => {
    one[0] = mentor;
    sum[0] = 0;
    table.narrow(mentee, one, sum, 1, 0);
    return sum[0];
  };
  const find = (mentee: number, mentor: number) => {
    let at = start[mentee];
    while (at < start[mentee + 1] && own[at] !== mentor) at++;
    return at < start[mentee + 1] ? amounts[at] : usual(mentee, mentor);
  };
  return {
    greatest: Math.max(table.greatest, greatestOf(amounts)),
    most(mentee, block) {
      let most = table.most(mentee, block);
      for (let at = start[mentee]; at < start[mentee + 1]; at++)
        if (own[at] >= blockStart[block] && own[at] < blockStart[block + 1])
          most = Math.max(most, amounts[at]);
      return most;
    },
    narrow(mentee, mentors, sums, count, needed) {
      if (start[mentee] === start[mentee + 1]) return table.narrow(mentee, mentors, sums, count, needed);
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const total = sums[k] + find(mentee, mentor);
        if (total < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = total;
      }
      return kept;
    },
  };
}

/** Reads a table. What a class of mentees can get in a block is looked for once and remembered. */
function openClasses(term: TableTerm, blockStart: Int32Array): OpenTerm {
  const { mentorClass, menteeClass, mentorClasses, amounts, same = [] } = term;
  const blocks = blockStart.length - 1;
  const present = classesOf(mentorClass, blockStart);
  const known = new Int32Array(blocks * (amounts.length / Math.max(1, mentorClasses))).fill(UNREAD);
  const ranges = same.map(({ mentors }) => rangesOfPlaces(mentors, blockStart));

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
    greatest: same.reduce((most, { amount }) => Math.max(most, amount), greatestOf(amounts)),
    most(mentee, block) {
      let most = mostOfTable(menteeClass[mentee], block);
      for (let s = 0; s < same.length; s++) {
        if (same[s].amount <= most) continue;
        const place = same[s].mentees[mentee];
        const { first, last } = ranges[s];
        // A place without a mentor is no number here, and no block lies between two that are none.
        if (place >= 0 && first[place] <= block && block <= last[place]) most = same[s].amount;
      }
      return most;
    },
    narrow(mentee, mentors, sums, count, needed) {
      const row = menteeClass[mentee] * mentorClasses;
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const sum = sums[k] + (inPlace(same, mentor, mentee) ?? amounts[row + mentorClass[mentor]]);
        if (sum < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}

/** The amount of the first place the two have in common. */
function inPlace(same: readonly SamePlace[], mentor: number, mentee: number): number | undefined {
  for (let s = 0; s < same.length; s++) {
    const { mentors, mentees, amount } = same[s];
    if (mentors[mentor] === mentees[mentee] && mentors[mentor] >= 0) return amount;
  }
  return undefined;
}

function classesOf(mentorClass: Int32Array, blockStart: Int32Array): number[][] {
  return Array.from({ length: blockStart.length - 1 }, (_, block) => [
    ...new Set(mentorClass.subarray(blockStart[block], blockStart[block + 1])),
  ]);
}

/** The first and the last block in which each place has a mentor. */
function rangesOfPlaces(places: Int32Array, blockStart: Int32Array) {
  const count = 1 + places.reduce((most, place) => Math.max(most, place), -1);
  const first = new Int32Array(count).fill(blockStart.length);
  const last = new Int32Array(count).fill(-1);
  for (let block = 0; block < blockStart.length - 1; block++)
    for (let mentor = blockStart[block]; mentor < blockStart[block + 1]; mentor++) {
      if (places[mentor] < 0) continue;
      if (last[places[mentor]] < 0) first[places[mentor]] = block;
      last[places[mentor]] = block;
    }
  return { first, last };
}
