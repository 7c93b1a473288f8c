import { type PairSpace, type ScoreOfPair, openPairs } from '@tdu/assignment';
import { byTerritory, layOutPairs } from '../run/pair-space.js';
import type { ScoreOf } from './candidates.js';
import type { RunIndex } from './run-index.js';

/** Some of the people of a run, by their numbers in it. */
export interface Chosen {
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
}

/**
 * Some of the people of a run, laid out in columns: mentors with a place on offer, territory by territory, and
 * mentees. Mentors without one change nothing, and their price proves nothing once pairs are left out.
 */
export class RunColumns {
  /** Numbers in the run, in the order of the columns. */
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
  /** Places of each mentor that the chosen mentees hold or could hold: the others keep theirs. */
  readonly places: Int32Array;
  readonly space: PairSpace;
  private readonly rowOf: ReadonlyMap<number, number>;
  private readonly columnOf: ReadonlyMap<number, number>;
  private pairs: ScoreOfPair | undefined;

  constructor(
    readonly run: RunIndex,
    chosen: Chosen,
  ) {
    const places = placesOnOffer(run, chosen);
    const offering = Array.from(chosen.mentors.filter((mentor) => places[mentor] > 0));
    const people = byTerritory(offering.map((mentor) => run.mentors.people[mentor]));
    this.mentors = Int32Array.from(people, ({ participationId }) =>
      run.mentors.numberOf.get(participationId)!,
    );
    this.mentees = chosen.mentees;
    this.places = this.mentors.map((mentor) => places[mentor]);
    this.rowOf = positions(this.mentees);
    this.columnOf = positions(this.mentors);
    const mentees = Array.from(this.mentees, (mentee) => run.mentees.people[mentee]);
    this.space = layOutPairs(people, mentees, run.snapshot.settings, run.snapshot.runOn);
  }

  /** The row of a mentee, who is among the chosen. */
  row(mentee: number): number {
    return this.rowOf.get(mentee)!;
  }

  /** The column of a mentor, -1 = none: not chosen, or without a place on offer. */
  column(mentor: number): number {
    return this.columnOf.get(mentor) ?? -1;
  }

  /** The score of two of the chosen, -1 when the pair is not allowed or the mentor has no column. */
  readonly scoreOf: ScoreOf = (mentor, mentee) => {
    this.pairs ??= openPairs(this.space);
    const column = this.column(mentor);
    return column < 0 ? -1 : this.pairs(column, this.row(mentee));
  };
}

function placesOnOffer(run: RunIndex, { mentees }: Chosen): Int32Array {
  const places = run.places.slice();
  const asked = new Set(mentees);
  run.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0 && !asked.has(mentee)) places[mentor]--;
  });
  return places;
}

function positions(numbers: Int32Array): Map<number, number> {
  return new Map(Array.from(numbers, (number, position) => [number, position]));
}
