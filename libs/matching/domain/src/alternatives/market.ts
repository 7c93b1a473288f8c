import { type AssignmentProblem, LiveAssignment, type Move } from '@tdu/assignment';
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

/** A pair to ask about, with its score. */
type Asked = { readonly mentee: number; readonly mentor: number; readonly score: number };

/**
 * The optimum of a run over some of its people, asked what another pair would change. A rearrangement found is
 * possible, so its cost is the most that the pair can cost. People left out keep their pairs. Left out as well are
 * pairs that fall short of their two prices by more than `slack`: each of them alone makes a rearrangement that much
 * dearer, so with everyone in the market a cost is exact as long as the others lose no more than `slack` by it.
 */
export class RunMarket {
  private readonly live: LiveAssignment;
  private readonly rowOf: Map<number, number>;
  private readonly columnOf: Map<number, number>;
  private readonly chosen: Chosen;

  /** @throws AssignmentInputError when the kept pairs and prices do not prove themselves */
  constructor(
    run: RunIndex,
    chosen: Chosen,
    private readonly slack: number,
  ) {
    this.chosen = { ...chosen, mentors: withPlaces(run, chosen) };
    this.rowOf = positions(this.chosen.mentees);
    this.columnOf = positions(this.chosen.mentors);
    const { problem, solution } = this.restrict(run);
    this.live = new LiveAssignment(problem, solution);
  }

  /** What forming this allowed pair would change. Nothing is changed by asking. */
  forcing({ mentee, mentor, score }: Asked): Effect {
    const { cost, moves } = this.live.forcing(this.rowOf.get(mentee)!, this.columnOf.get(mentor)!, score);
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
    const places = placesOnOffer(run, this.chosen);
    const capacities = Int32Array.from(mentors, (mentor) => places[mentor]);
    const mentorOf = Int32Array.from(mentees, (mentee) => this.columnOf.get(run.mentorOf[mentee]) ?? -1);
    const menteePrices = Int32Array.from(mentees, (mentee) => run.mentees.prices[mentee]);
    const mentorPrices = Int32Array.from(mentors, (mentor) => run.mentors.prices[mentor]);
    const total =
      menteePrices.reduce((sum, price) => sum + price, 0) +
      mentorPrices.reduce((sum, price, column) => sum + price * capacities[column], 0);
    return {
      problem: { ...near(problem, menteePrices, mentorPrices, this.slack), capacities },
      solution: { mentorOf, total, menteePrices, mentorPrices },
    };
  }
}

/**
 * The places of each mentor of a run that the chosen mentees hold or could hold: the others keep theirs.
 */
function placesOnOffer(run: RunIndex, { mentees }: Chosen): Int32Array {
  const places = run.places.slice();
  const asked = new Set(mentees);
  run.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0 && !asked.has(mentee)) places[mentor]--;
  });
  return places;
}

/** Mentors without a place on offer change nothing, and their price proves nothing once pairs are left out. */
function withPlaces(run: RunIndex, chosen: Chosen): Int32Array {
  const places = placesOnOffer(run, chosen);
  return chosen.mentors.filter((mentor) => places[mentor] > 0);
}

/** The pairs whose score falls short of the two prices by at most so much, in place. */
function near(
  { rowStart, columns, scores, capacities }: AssignmentProblem,
  menteePrices: Int32Array,
  mentorPrices: Int32Array,
  slack: number,
): AssignmentProblem {
  const starts = new Int32Array(rowStart.length);
  let kept = 0;
  for (let row = 0; row + 1 < rowStart.length; row++) {
    for (let at = rowStart[row]; at < rowStart[row + 1]; at++) {
      if (menteePrices[row] + mentorPrices[columns[at]] - scores[at] > slack) continue;
      columns[kept] = columns[at];
      scores[kept++] = scores[at];
    }
    starts[row + 1] = kept;
  }
  return { rowStart: starts, columns: columns.slice(0, kept), scores: scores.slice(0, kept), capacities };
}

function positions(numbers: Int32Array): Map<number, number> {
  return new Map(Array.from(numbers, (number, position) => [number, position]));
}

function pick<T>(people: readonly T[], numbers: Int32Array): T[] {
  return Array.from(numbers, (number) => people[number]);
}
