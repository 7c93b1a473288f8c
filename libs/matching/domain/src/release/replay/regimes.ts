/** One side of a regime: how many arrive, when, and how long they have patience. */
export interface RegimeSide {
  /** Mean arrivals on a plain day. */
  readonly perDay: number;
  /** Factor of each month, January first. */
  readonly months: readonly number[];
  /** Mean of the days after which a person who is still waiting gives up. */
  readonly patienceDays: number;
}

/** What kind of year: who comes, how often, over how many territories. */
export interface Regime {
  readonly mentees: RegimeSide;
  readonly mentors: RegimeSide;
  /** Territories; a pair needs a common one. */
  readonly territories: number;
  /** How much the first territories outweigh the others: weights 1 / rank^concentration. */
  readonly concentration: number;
}

export const REGIME_KEYS = [
  'balanced',
  'mentors-scarce',
  'mentees-scarce',
  'thin-territory',
  'autumn-burst',
] as const;
export type RegimeKey = (typeof REGIME_KEYS)[number];

/** Factor of each day of the week, Monday first. */
export const WEEK = [1.3, 1.2, 1.1, 1.1, 1, 0.3, 0.2];

/** A quiet summer, a busy return. */
const YEAR = [1.1, 1, 1, 0.9, 0.9, 0.8, 0.5, 0.4, 1.6, 1.5, 1.2, 0.8];
/** Nearly everybody between September and October, as where an academic year sets the pace. */
const AUTUMN = [0.5, 0.5, 0.5, 0.5, 0.5, 0.4, 0.3, 0.4, 4, 2.8, 0.8, 0.4];

const mentees = (perDay: number, months = YEAR) => ({ perDay, months, patienceDays: 117 });
const mentors = (perDay: number, months = YEAR) => ({ perDay, months, patienceDays: 87 });
const CITY = { territories: 5, concentration: 0.7 };

export const REGIMES: Readonly<Record<RegimeKey, Regime>> = {
  balanced: { mentees: mentees(4), mentors: mentors(4), ...CITY },
  'mentors-scarce': { mentees: mentees(5), mentors: mentors(3), ...CITY },
  'mentees-scarce': { mentees: mentees(3), mentors: mentors(5), ...CITY },
  'thin-territory': { mentees: mentees(2), mentors: mentors(2), territories: 24, concentration: 1 },
  'autumn-burst': { mentees: mentees(4, AUTUMN), mentors: mentors(4), ...CITY },
};
