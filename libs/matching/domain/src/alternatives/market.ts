import { LiveAssignment, type Move, nearPairs } from '@tdu/assignment';
import type { RunColumns } from './columns.js';

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
  private constructor(
    private readonly columns: RunColumns,
    private readonly live: LiveAssignment,
    readonly slack: number,
  ) {}

  /**
   * Undefined when more than `most` pairs would have to be kept. With more than one thread the caller waits without
   * an event loop.
   * @throws AssignmentInputError when the kept pairs and prices do not prove themselves
   */
  static open(
    columns: RunColumns,
    slack: number,
    { most, threads }: { readonly most?: number; readonly threads: number },
  ): RunMarket | undefined {
    const solution = solutionOf(columns);
    const pairs = nearPairs(columns.space, solution, slack, { most, threads });
    if (!pairs) return undefined;
    const problem = { ...pairs, capacities: columns.places };
    return new RunMarket(columns, new LiveAssignment(problem, solution), slack);
  }

  /** What forming this allowed pair would change. Nothing is changed by asking. */
  forcing({ mentee, mentor, score }: Asked): Effect {
    const { columns, live } = this;
    const { cost, moves } = live.forcing(columns.row(mentee), columns.column(mentor), score);
    const name = (column: number) => (column < 0 ? -1 : columns.mentors[column]);
    return {
      cost,
      moves: moves.map((move) => ({
        mentee: columns.mentees[move.mentee],
        from: name(move.from),
        to: name(move.to),
      })),
    };
  }
}

/** The chosen people's share of the solution of the run. */
function solutionOf(columns: RunColumns) {
  const { run, mentors, mentees, places } = columns;
  const mentorOf = mentees.map((mentee) => columns.column(run.mentorOf[mentee]));
  const menteePrices = mentees.map((mentee) => run.mentees.prices[mentee]);
  const mentorPrices = mentors.map((mentor) => run.mentors.prices[mentor]);
  const total =
    menteePrices.reduce((sum, price) => sum + price, 0) +
    mentorPrices.reduce((sum, price, column) => sum + price * places[column], 0);
  return { mentorOf, total, menteePrices, mentorPrices };
}
