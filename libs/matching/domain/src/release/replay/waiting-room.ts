import { LiveAssignment } from '@tdu/assignment';
import type { OptimalPair } from '../choose-release.js';
import type { PairScore } from '../futures.js';
import type { ArrivalHistory } from './arrival-history.js';

const NOBODY = {
  rowStart: new Int32Array(1),
  columns: new Int32Array(0),
  scores: new Int32Array(0),
  capacities: new Int32Array(0),
};

/**
 * Who waits, with the exact optimum kept as they come and go. People enter in the order of the history, so that the
 * numbers of the assignment are those of the history.
 */
export class WaitingRoom {
  readonly mentees = new Set<number>();
  /** Mentors with the places they have left. */
  readonly mentors = new Map<number, number>();
  private readonly live = new LiveAssignment(NOBODY);

  constructor(
    private readonly history: ArrivalHistory,
    private readonly score: PairScore,
  ) {}

  menteeEnters(mentee: number): void {
    const allowed = [...this.mentors.keys()].filter((mentor) => this.score(mentee, mentor) >= 0);
    this.live.addMentee({ others: allowed, scores: allowed.map((mentor) => this.score(mentee, mentor)) });
    this.mentees.add(mentee);
  }

  mentorEnters(mentor: number): void {
    const allowed = [...this.mentees].filter((mentee) => this.score(mentee, mentor) >= 0);
    const { capacity } = this.history.mentors[mentor];
    const scores = allowed.map((mentee) => this.score(mentee, mentor));
    this.live.addMentor({ others: allowed, scores }, capacity);
    if (capacity > 0) this.mentors.set(mentor, capacity);
  }

  menteeLeaves(mentee: number): void {
    this.mentees.delete(mentee);
    this.live.removeMentee(mentee);
  }

  mentorLeaves(mentor: number): void {
    this.mentors.delete(mentor);
    this.live.removeMentor(mentor);
  }

  /** The two found each other: the mentee leaves, the mentor has a place less. */
  pairLeaves({ mentee, mentor }: OptimalPair): void {
    this.menteeLeaves(mentee);
    const places = this.mentors.get(mentor)! - 1;
    if (places === 0) return this.mentorLeaves(mentor);
    this.mentors.set(mentor, places);
    this.live.setCapacity(mentor, places);
  }

  /** The pairs of the optimum of those who wait. */
  optimum(): OptimalPair[] {
    const { mentorOf } = this.live.solution();
    return [...this.mentees].flatMap((mentee) =>
      mentorOf[mentee] >= 0 ? [{ mentee, mentor: mentorOf[mentee] }] : [],
    );
  }
}
