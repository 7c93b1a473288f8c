/** Highest score of a pair; scores are integers from 0 to this. */
export const MAX_SCORE = 1023;

/** People per side stay below this, so that a mentor's number and a score share one 32-bit word. */
export const PEOPLE_LIMIT = 1 << 21;

/** Allowed pairs accepted in one problem: bounds the engine's own memory to about 1.1 GB. */
export const PAIR_LIMIT = 1 << 27;

/**
 * Who may be paired with whom, as compressed rows: the allowed pairs of mentee `i` are the positions
 * `rowStart[i]` to `rowStart[i + 1] - 1` of `columns` (mentor numbers, strictly ascending inside a row)
 * and `scores`. The engine knows no person: mentees and mentors are numbers from 0.
 */
export interface AssignmentProblem {
  /** n + 1 offsets, the first 0, never descending, the last the number of allowed pairs. */
  readonly rowStart: Int32Array;
  /** One mentor number per allowed pair. */
  readonly columns: Int32Array;
  /** One integer score per allowed pair, 0 to 1023. */
  readonly scores: Int32Array | Uint16Array;
  /** m capacities: how many mentees each mentor can take, 0 or more. */
  readonly capacities: Int32Array;
  /**
   * Optional hint, never part of the result's correctness: a territory number per mentee and per mentor.
   * People who share allowed pairs should share numbers or have near ones; the engine then works on
   * neighbouring memory. Ties may fall differently with and without it.
   */
  readonly locality?: AssignmentLocality;
}

export interface AssignmentLocality {
  readonly mentees: Int32Array;
  readonly mentors: Int32Array;
}

/** An optimal assignment with the integer prices that prove it (linear-programming duality). */
export interface AssignmentSolution {
  /** n entries: the mentor of each mentee, -1 = unmatched. */
  readonly mentorOf: Int32Array;
  /** Sum of the scores of the pairs formed. */
  readonly total: number;
  /** n prices u ≥ 0. */
  readonly menteePrices: Int32Array;
  /** m prices p ≥ 0, one place each: Σu + Σ capacity·p = total. */
  readonly mentorPrices: Int32Array;
}
