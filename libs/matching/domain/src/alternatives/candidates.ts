import type { ParticipantRole } from '@tdu/people-domain';
import { allowedPairs } from '../run/allowed-pairs.js';
import type { RunIndex } from './run-index.js';

/** A pair that no rule forbids and that the run did not form. */
export interface Candidate {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
  /**
   * What forming the pair costs the cohort at least: the two prices less the score. The certificate proves it: no
   * rearrangement can make up for more.
   */
  readonly costAtLeast: number;
}

/** Every other pair that a person could be in, cheapest for the cohort first, then best score. */
export function candidatesOf(run: RunIndex, role: ParticipantRole, number: number): Candidate[] {
  const { mentors, mentees, mentorOf, snapshot } = run;
  const own = [run.sides(role).own.people[number]];
  const [left, right] = role === 'mentor' ? [own, mentees.people] : [mentors.people, own];
  const { rowStart, columns, scores } = allowedPairs(left, right, snapshot);
  const found: Candidate[] = [];
  for (let row = 0; row < right.length; row++) {
    for (let at = rowStart[row]; at < rowStart[row + 1]; at++) {
      const [mentor, mentee] = role === 'mentor' ? [number, row] : [columns[at], number];
      if (mentorOf[mentee] === mentor || run.places[mentor] === 0) continue;
      const costAtLeast = mentees.prices[mentee] + mentors.prices[mentor] - scores[at];
      found.push({ mentee, mentor, score: scores[at], costAtLeast });
    }
  }
  return found.sort(
    (a, b) =>
      a.costAtLeast - b.costAtLeast || b.score - a.score || a.mentee - b.mentee || a.mentor - b.mentor,
  );
}
