import { AssignmentInputError } from '../../input-error.js';
import { checkCounts } from '../../validate.js';
import type { PairSpace } from './pair-space.js';

/**
 * Refuses a space whose sizes do not fit together.
 * @throws AssignmentInputError with the first offender
 */
export function checkSpace({ mentees, mentors, blockStart, apart }: PairSpace, capacities: Int32Array): void {
  checkCounts(mentees, mentors, 0);
  checkLength('capacities', capacities.length, mentors);
  checkLength('apart', apart.start.length, mentees + 1);
  checkLength('blockStart', blockStart[blockStart.length - 1], mentors);
  const mentor = capacities.findIndex((places) => places < 1);
  if (mentor >= 0)
    throw new AssignmentInputError('capacity-out-of-range', { mentor, value: capacities[mentor] });
}

function checkLength(field: string, actual: number, wanted: number): void {
  if (actual !== wanted) throw new AssignmentInputError('wrong-length', { field, value: actual });
}
