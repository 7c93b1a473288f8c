import type { DuoPeople, DuoSide } from './my-side.js';

/** Who told, planned or brought something, in the middle of a sentence. */
export function sideNames({ mentor, mentee }: DuoPeople): Record<DuoSide, string> {
  return { mentor: mentor.displayName, mentee: mentee.displayName, staff: 'la coordination' };
}
