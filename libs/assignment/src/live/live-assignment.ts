import { verifyCertificate } from '../certificate.js';
import { priceIdleColumns } from '../engine/idle-columns.js';
import { layOut } from '../engine/layout.js';
import { SCORE_BITS, SCORE_MASK } from '../engine/market.js';
import { AssignmentInputError } from '../input-error.js';
import { MAX_SCORE, type AssignmentProblem, type AssignmentSolution } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { LiveMarket, seatPairs } from './live-market.js';

/** The allowed pairs of an arriving person: numbers of the other side, ascending, each with its score. */
export interface Arrival {
  readonly others: ArrayLike<number>;
  readonly scores: ArrayLike<number>;
}

/** In pools of more mentees than this, once in a process, the first questions are asked by ourselves. */
const LARGE = 2000;
const WARM_QUESTIONS = 60;
let warm = false;

/** Someone whose mentor would change: numbers of mentors, -1 = none. */
export interface Move {
  readonly mentee: number;
  readonly from: number;
  readonly to: number;
}

/** What forming a pair would do: what the total loses, and everyone whose mentor changes, that mentee included. */
export interface Forced {
  readonly cost: number;
  readonly moves: readonly Move[];
}

/**
 * An optimal assignment kept optimal while people come and go, and asked what a wish would cost. Each change or
 * question is a few shortest paths from the present prices, a matter of milliseconds in a pool of 10,000.
 * Numbers are never reused: arrivals get the next one, and whoever left keeps theirs, without pairs.
 */
export class LiveAssignment {
  private readonly market: LiveMarket;
  private readonly goneMentors = new Set<number>();

  /**
   * @param solution an optimum of the problem if it is known, which spares the solve
   * @throws AssignmentInputError if the problem is malformed or the solution's certificate is refused
   */
  constructor(problem: AssignmentProblem, solution?: AssignmentSolution) {
    const { market } = layOut({ ...problem, locality: undefined });
    const verdict = solution && verifyCertificate(problem, solution);
    if (verdict?.valid === false)
      throw new AssignmentInputError('certificate-refused', { value: verdict.reason });
    const { mentorOf, menteePrices, mentorPrices } = solution ?? solveAssignment(problem);
    market.profit.set(menteePrices);
    market.price.set(mentorPrices);
    seatPairs(market, mentorOf);
    this.market = new LiveMarket({ ...market, free: market.free.slice() });
    if (!warm && problem.rowStart.length > LARGE) this.warmUp();
  }

  /** The total of the optimum. */
  get total(): number {
    return this.market.total();
  }

  /** Returns the number of the new mentee. */
  addMentee(arrival: Arrival): number {
    checkArrival(arrival, this.market.columns, 'mentor');
    return this.market.addRow(arrival.others, arrival.scores);
  }

  /** Returns the number of the new mentor. */
  addMentor(arrival: Arrival, capacity: number): number {
    checkArrival(arrival, this.market.rows, 'mentee');
    checkCapacity(capacity, this.market.columns);
    return this.market.addColumn(arrival.others, arrival.scores, capacity);
  }

  removeMentee(mentee: number): void {
    this.checkMentee(mentee);
    this.market.removeRow(mentee);
  }

  removeMentor(mentor: number): void {
    this.checkMentor(mentor);
    this.market.setCapacity(mentor, 0);
    this.goneMentors.add(mentor);
  }

  setCapacity(mentor: number, capacity: number): void {
    this.checkMentor(mentor);
    checkCapacity(capacity, mentor);
    this.market.setCapacity(mentor, capacity);
  }

  /**
   * What the total loses if this pair must be formed; 0 if an optimum has it, Infinity if the mentor has no place.
   * @throws AssignmentInputError if the pair is not allowed
   */
  costOfForcing(mentee: number, mentor: number): number {
    return this.force(mentee, mentor, undefined, () => {});
  }

  /**
   * The same cost, and who would change partner for it: one best rearrangement, where several cost the same.
   * @param score of the pair, if the problem leaves it out: a market may keep only the pairs that can matter to others
   * @throws AssignmentInputError if the pair is not allowed and no score is given
   */
  forcing(mentee: number, mentor: number, score?: number): Forced {
    const { columnOf, rows } = this.market;
    const before = columnOf.slice(0, rows);
    const moves: Move[] = [];
    const cost = this.force(mentee, mentor, score, () => {
      for (let i = 0; i < rows; i++) {
        const to = i === mentee ? mentor : columnOf[i]!;
        if (to !== before[i]) moves.push({ mentee: i, from: before[i]!, to });
      }
    });
    return { cost, moves };
  }

  /** What the total loses if this person leaves. */
  costOfRemoving(person: { readonly mentee: number } | { readonly mentor: number }): number {
    if ('mentee' in person) {
      this.checkMentee(person.mentee);
      return this.lossFrom(() => this.market.removeRow(person.mentee));
    }
    this.checkMentor(person.mentor);
    return this.lossFrom(() => this.market.setCapacity(person.mentor, 0));
  }

  /** The present problem: rows of those who left are empty. */
  problem(): AssignmentProblem {
    const { rows, columns, rowStart: from, rowEnd: to, rowEdges, capacity } = this.market;
    const rowStart = new Int32Array(rows + 1);
    const kept: number[] = [];
    for (let i = 0; i < rows; i++) {
      if (!this.market.isGone(i))
        for (let e = from[i]!; e < to[i]!; e++)
          if (!this.goneMentors.has(rowEdges[e]! >> SCORE_BITS)) kept.push(rowEdges[e]!);
      rowStart[i + 1] = kept.length;
    }
    return {
      rowStart,
      columns: Int32Array.from(kept, (edge) => edge >> SCORE_BITS),
      scores: Int32Array.from(kept, (edge) => edge & SCORE_MASK),
      capacities: capacity.slice(0, columns),
    };
  }

  /** The present optimum, with a certificate for `problem()`. */
  solution(): AssignmentSolution {
    const { market } = this;
    priceIdleColumns(market);
    const mentorPrices = market.price.slice(0, market.columns);
    for (const mentor of this.goneMentors) mentorPrices[mentor] = 0;
    const menteePrices = market.profit.slice(0, market.rows);
    for (let i = 0; i < market.rows; i++) if (market.isGone(i)) menteePrices[i] = 0;
    return { mentorOf: market.columnOf.slice(0, market.rows), total: this.total, menteePrices, mentorPrices };
  }

  /** Asks what changes nothing until the machine code of the searches is made: the first question is then no slower. */
  private warmUp(): void {
    warm = true;
    for (let k = 0; k < WARM_QUESTIONS; k++) {
      this.costOfRemoving({ mentee: k });
      if (k < this.market.columns) this.costOfRemoving({ mentor: k });
    }
  }

  private force(mentee: number, mentor: number, known: number | undefined, look: () => void): number {
    this.checkMentee(mentee);
    this.checkMentor(mentor);
    const { market } = this;
    const score = known ?? this.scoreOf(mentee, mentor);
    if (market.columnOf[mentee] === mentor) return 0;
    const capacity = market.capacity[mentor]!;
    if (capacity === 0) return Infinity;
    const loss = this.lossFrom(() => {
      market.removeRow(mentee);
      market.setCapacity(mentor, capacity - 1);
      look();
    });
    return loss - score;
  }

  private lossFrom(change: () => void): number {
    const before = this.market.total();
    this.market.save();
    change();
    const after = this.market.total();
    this.market.restore();
    return before - after;
  }

  private scoreOf(mentee: number, mentor: number): number {
    const { rowStart, rowEnd, rowEdges } = this.market;
    for (let e = rowStart[mentee]!; e < rowEnd[mentee]!; e++)
      if (rowEdges[e]! >> SCORE_BITS === mentor) return rowEdges[e]! & SCORE_MASK;
    throw new AssignmentInputError('pair-not-allowed', { mentee, mentor });
  }

  private checkMentee(mentee: number): void {
    if (!within(mentee, this.market.rows) || this.market.isGone(mentee))
      throw new AssignmentInputError('unknown-mentee', { mentee });
  }

  private checkMentor(mentor: number): void {
    if (!within(mentor, this.market.columns) || this.goneMentors.has(mentor))
      throw new AssignmentInputError('unknown-mentor', { mentor });
  }
}

function within(number: number, limit: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < limit;
}

function checkCapacity(capacity: number, mentor: number): void {
  if (!within(capacity, 2 ** 31))
    throw new AssignmentInputError('capacity-out-of-range', { mentor, value: capacity });
}

function checkArrival({ others, scores }: Arrival, count: number, side: 'mentee' | 'mentor'): void {
  if (scores.length !== others.length)
    throw new AssignmentInputError('wrong-length', { field: 'scores', value: scores.length });
  for (let e = 0; e < others.length; e++) {
    const offender = { [side]: others[e]!, position: e };
    if (!within(others[e]!, count)) throw new AssignmentInputError(`unknown-${side}`, offender);
    if (e > 0 && others[e]! <= others[e - 1]!)
      throw new AssignmentInputError(
        others[e] === others[e - 1] ? 'pair-twice' : 'columns-out-of-order',
        offender,
      );
    if (!within(scores[e]!, MAX_SCORE + 1))
      throw new AssignmentInputError('score-out-of-range', { ...offender, value: scores[e]! });
  }
}
