import { AssignmentInputError } from '../input-error.js';
import { MAX_SCORE, type AssignmentProblem } from '../problem.js';
import { checkCounts, validateProblem } from '../validate.js';

/** Allowed pairs in any order, one entry per pair in each list; `position` in errors is the place in these lists. */
export interface LoosePairs {
  readonly mentees: ArrayLike<number>;
  readonly mentors: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/**
 * Compresses pairs given in any order into rows, by two stable counting sorts.
 * @throws AssignmentInputError on any malformed pair; a pair given twice is refused, not merged
 */
export function problemFromPairs(
  menteeCount: number,
  capacities: Int32Array,
  pairs: LoosePairs,
): AssignmentProblem {
  checkCounts(menteeCount, capacities.length, pairs.mentees.length);
  checkNumbers(menteeCount, capacities.length, pairs);
  const byMentor = sortedPositions(pairs.mentors, capacities.length);
  const { order, start } = sortedPositions(pairs.mentees, menteeCount, byMentor.order);
  const columns = order.map((position) => pairs.mentors[position]!);
  const scores = order.map((position) => pairs.scores[position]!);
  for (let e = 1; e < order.length; e++) {
    const mentee = pairs.mentees[order[e]!]!;
    if (columns[e] === columns[e - 1] && mentee === pairs.mentees[order[e - 1]!])
      throw new AssignmentInputError('pair-twice', { mentee, mentor: columns[e]!, position: order[e]! });
  }
  const problem = { rowStart: start, columns, scores, capacities };
  validateProblem(problem);
  return problem;
}

function checkNumbers(menteeCount: number, mentorCount: number, pairs: LoosePairs): void {
  for (let position = 0; position < pairs.mentees.length; position++) {
    const mentee = pairs.mentees[position]!;
    const mentor = pairs.mentors[position]!;
    const value = pairs.scores[position]!;
    const within = (number: number, limit: number) =>
      Number.isInteger(number) && number >= 0 && number < limit;
    if (!within(mentee, menteeCount)) throw new AssignmentInputError('unknown-mentee', { mentee, position });
    if (!within(mentor, mentorCount)) throw new AssignmentInputError('unknown-mentor', { mentor, position });
    if (!within(value, MAX_SCORE + 1))
      throw new AssignmentInputError('score-out-of-range', { mentee, mentor, position, value });
  }
}

/** The positions of keys 0 … count-1 in ascending key order, stable with respect to `first`, and where each key starts. */
function sortedPositions(keys: ArrayLike<number>, count: number, first?: Int32Array) {
  const start = new Int32Array(count + 1);
  for (let k = 0; k < keys.length; k++) start[keys[k]! + 1]!++;
  for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const order = new Int32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const position = first ? first[k]! : k;
    order[next[keys[position]!]!++] = position;
  }
  return { order, start };
}
