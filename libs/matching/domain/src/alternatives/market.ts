import { LiveAssignment, type Move } from '@tdu/assignment';
import { allowedPairs } from '../run/allowed-pairs.js';
import type { RunIndex } from './run-index.js';

/** Some of the people of a run, by their numbers in it. */
export interface Chosen {
  readonly mentors: Int32Array;
  readonly mentees: Int32Array;
}

/** What forming a pair does, in the numbers of the run. */
export interface Effect {
  readonly cost: number;
  readonly moves: readonly Move[];
}

/**
 * The optimum of a run over some of its people, asked what another pair would change. With everyone in it the
 * answers are exact. With fewer, those left out keep their pairs: a rearrangement found is possible, so its cost is
 * the most that the pair can cost.
 */
export class RunMarket {
  private readonly live: LiveAssignment;
  private readonly rowOf: Map<number, number>;
  private readonly columnOf: Map<number, number>;

  /** @throws AssignmentInputError when the kept pairs and prices do not prove themselves */
  constructor(
    run: RunIndex,
    private readonly chosen: Chosen,
  ) {
    this.rowOf = positions(chosen.mentees);
    this.columnOf = positions(chosen.mentors);
    const { problem, solution } = this.restrict(run);
    this.live = new LiveAssignment(problem, solution);
  }

  has({ mentee, mentor }: { readonly mentee: number; readonly mentor: number }): boolean {
    return this.rowOf.has(mentee) && this.columnOf.has(mentor);
  }

  /** What forming this allowed pair would change. Nothing is changed by asking. */
  forcing({ mentee, mentor }: { readonly mentee: number; readonly mentor: number }): Effect {
    const { cost, moves } = this.live.forcing(this.rowOf.get(mentee)!, this.columnOf.get(mentor)!);
    const { mentees, mentors } = this.chosen;
    const name = (column: number) => (column < 0 ? -1 : mentors[column]);
    return {
      cost,
      moves: moves.map((move) => ({
        mentee: mentees[move.mentee],
        from: name(move.from),
        to: name(move.to),
      })),
    };
  }

  /** The chosen people's share of the problem and of its solution: places held by others are not on offer. */
  private restrict(run: RunIndex) {
    const { mentors, mentees } = this.chosen;
    const [left, right] = [pick(run.mentors.people, mentors), pick(run.mentees.people, mentees)];
    const problem = allowedPairs(left, right, run.snapshot);
    const capacities = this.placesOnOffer(run);
    const mentorOf = Int32Array.from(mentees, (mentee) => this.columnOf.get(run.mentorOf[mentee]) ?? -1);
    const menteePrices = Int32Array.from(mentees, (mentee) => run.mentees.prices[mentee]);
    const mentorPrices = Int32Array.from(mentors, (mentor) => run.mentors.prices[mentor]);
    const total =
      menteePrices.reduce((sum, price) => sum + price, 0) +
      mentorPrices.reduce((sum, price, column) => sum + price * capacities[column], 0);
    return {
      problem: { ...problem, capacities },
      solution: { mentorOf, total, menteePrices, mentorPrices },
    };
  }

  private placesOnOffer(run: RunIndex): Int32Array {
    const places = Int32Array.from(this.chosen.mentors, (mentor) => run.places[mentor]);
    run.mentorOf.forEach((mentor, mentee) => {
      const column = this.columnOf.get(mentor);
      if (column !== undefined && !this.rowOf.has(mentee)) places[column]--;
    });
    return places;
  }
}

function positions(numbers: Int32Array): Map<number, number> {
  return new Map(Array.from(numbers, (number, position) => [number, position]));
}

function pick<T>(people: readonly T[], numbers: Int32Array): T[] {
  return Array.from(numbers, (number) => people[number]);
}
