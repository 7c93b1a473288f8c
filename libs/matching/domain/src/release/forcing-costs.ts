import { type AssignmentProblem, type AssignmentSolution, LiveAssignment } from '@tdu/assignment';

/**
 * What forming a pair now takes from each future, in units of the engine. Prices give a bound at once; the exact cost,
 * with everyone else placed anew, takes a few shortest paths in each future, and is asked once.
 */
export class ForcingCosts {
  private readonly meanMentee: Float64Array;
  private readonly meanColumn: Float64Array;
  private readonly exact = new Map<string, readonly number[]>();
  private markets: readonly LiveAssignment[] | undefined;

  /** @param present how many mentees and columns are here: the first ones of every future */
  constructor(
    private readonly futures: readonly AssignmentProblem[],
    private readonly optima: readonly AssignmentSolution[],
    present: { readonly mentees: number; readonly columns: number },
  ) {
    this.meanMentee = means(present.mentees, optima, ({ menteePrices }) => menteePrices);
    this.meanColumn = means(present.columns, optima, ({ mentorPrices }) => mentorPrices);
  }

  /** What the prices prove that a pair of this worth costs at least, mean over the futures. */
  meanAtLeast(mentee: number, column: number, worth: number): number {
    return this.meanMentee[mentee] + this.meanColumn[column] - worth;
  }

  /** The exact cost, mean over the futures. */
  mean(mentee: number, column: number): number {
    const costs = this.ask(mentee, column);
    return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  }

  /** In each future the exact cost where it was asked, elsewhere what the prices prove. */
  each(mentee: number, column: number, worth: number): readonly number[] {
    const byPrices = ({ menteePrices, mentorPrices }: AssignmentSolution) =>
      menteePrices[mentee] + mentorPrices[column] - worth;
    return this.exact.get(`${mentee} ${column}`) ?? this.optima.map(byPrices);
  }

  private ask(mentee: number, column: number): readonly number[] {
    this.markets ??= this.futures.map((problem, k) => new LiveAssignment(problem, this.optima[k]));
    const costs = this.markets.map((market) => market.costOfForcing(mentee, column));
    this.exact.set(`${mentee} ${column}`, costs);
    return costs;
  }
}

function means(
  length: number,
  optima: readonly AssignmentSolution[],
  prices: (optimum: AssignmentSolution) => Int32Array,
): Float64Array {
  const sums = new Float64Array(length);
  for (const optimum of optima)
    for (let k = 0; k < length; k++) sums[k] += prices(optimum)[k] / optima.length;
  return sums;
}
