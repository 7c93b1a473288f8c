import { AssignmentInputError } from './input-error.js';
import { MAX_SCORE, PAIR_LIMIT, PEOPLE_LIMIT, type AssignmentProblem } from './problem.js';

/**
 * Refuses a malformed problem with the first offender, in reading order: sizes, capacities, then rows.
 * Reads every number once and allocates nothing.
 * @throws AssignmentInputError
 */
export function validateProblem(problem: AssignmentProblem): void {
  validateShape(problem);
  checkPairs(problem);
}

/**
 * Everything but the pairs themselves: after it, every position a row names exists.
 * @throws AssignmentInputError
 */
export function validateShape(problem: AssignmentProblem): void {
  checkSizes(problem);
  checkCapacities(problem.capacities);
  checkRowStart(problem.rowStart, problem.columns.length);
}

/**
 * The bounds that must hold before memory is reserved; also used on sizes announced by a file header.
 * @throws AssignmentInputError
 */
export function checkCounts(mentees: number, mentors: number, pairs: number): void {
  if (!(mentees >= 0 && mentees < PEOPLE_LIMIT))
    throw new AssignmentInputError('too-many-mentees', { value: mentees });
  if (!(mentors >= 0 && mentors < PEOPLE_LIMIT))
    throw new AssignmentInputError('too-many-mentors', { value: mentors });
  if (!(pairs >= 0 && pairs <= PAIR_LIMIT))
    throw new AssignmentInputError('too-many-pairs', { value: pairs });
}

function checkSizes({ rowStart, columns, scores, capacities, locality }: AssignmentProblem): void {
  if (rowStart.length === 0) throw new AssignmentInputError('wrong-length', { field: 'rowStart', value: 0 });
  checkCounts(rowStart.length - 1, capacities.length, columns.length);
  checkLength('scores', scores.length, columns.length);
  if (!locality) return;
  checkLength('locality.mentees', locality.mentees.length, rowStart.length - 1);
  checkLength('locality.mentors', locality.mentors.length, capacities.length);
}

function checkLength(field: string, actual: number, wanted: number): void {
  if (actual !== wanted) throw new AssignmentInputError('wrong-length', { field, value: actual });
}

function checkCapacities(capacities: Int32Array): void {
  for (let mentor = 0; mentor < capacities.length; mentor++) {
    const value = capacities[mentor]!;
    if (value < 0) throw new AssignmentInputError('capacity-out-of-range', { mentor, value });
  }
}

function checkRowStart(rowStart: Int32Array, pairs: number): void {
  if (rowStart[0] !== 0)
    throw new AssignmentInputError('rows-out-of-order', { mentee: 0, value: rowStart[0]! });
  const mentees = rowStart.length - 1;
  for (let mentee = 0; mentee < mentees; mentee++) {
    const value = rowStart[mentee + 1]!;
    if (value < rowStart[mentee]! || value > pairs)
      throw new AssignmentInputError('rows-out-of-order', { mentee, value });
  }
  checkLength('columns', pairs, rowStart[mentees]!);
}

function checkPairs({ rowStart, columns, scores, capacities }: AssignmentProblem): void {
  const mentors = capacities.length;
  for (let mentee = 0; mentee < rowStart.length - 1; mentee++) {
    let before = -1;
    for (let position = rowStart[mentee]!; position < rowStart[mentee + 1]!; position++) {
      const mentor = columns[position]!;
      const score = scores[position]!;
      if (mentor <= before || mentor >= mentors) refuseColumn(mentee, mentor, position, before);
      if (score < 0 || score > MAX_SCORE)
        throw new AssignmentInputError('score-out-of-range', { mentee, mentor, position, value: score });
      before = mentor;
    }
  }
}

function refuseColumn(mentee: number, mentor: number, position: number, before: number): never {
  const code =
    mentor < 0 || mentor > before
      ? 'unknown-mentor'
      : mentor === before
        ? 'pair-twice'
        : 'columns-out-of-order';
  throw new AssignmentInputError(code, { mentee, mentor, position });
}
