import type { CalendarDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { type ClosureReason, CLOSURE_REASONS } from './closure-reasons.js';
import { type DuoLife, type DuoState, DUO_STATES, stateOn } from './duo-life.js';
import { countsBetween } from './expected-meetings.js';
import { LATENESS_STATES, type LatenessState, latenessOf } from './lateness.js';

/** A duo with the rules it lives under. */
export interface RuledDuo {
  readonly calendar: CalendarRules;
  readonly life: DuoLife;
}

/** The figures of a programme over a stretch of time, both days included. */
export interface DuoStatistics {
  readonly formed: number;
  readonly started: number;
  readonly closed: number;
  readonly closedEarly: number;
  readonly meetingsHeld: number;
  readonly meetingsExpected: number;
  /** Every reason that occurred, in the order in which reasons are offered. */
  readonly closures: readonly {
    readonly reason: ClosureReason;
    readonly label: string;
    readonly count: number;
  }[];
  /** How many duos were in each state at the end of the last day. */
  readonly states: Readonly<Record<DuoState, number>>;
  /** How open duos stood on the last day. */
  readonly lateness: Readonly<Record<LatenessState, number>>;
}

/**
 * Counts what happened from `from` to `to`. States and lateness are those of the facts as known now, read on the
 * last day: for a past day they are exact only if nothing was entered since.
 */
export function duoStatistics(
  duos: readonly RuledDuo[],
  from: CalendarDate,
  to: CalendarDate,
): DuoStatistics {
  const within = (day: CalendarDate | null) => day !== null && from <= day && day <= to;
  const closed = duos.map(({ life }) => life).filter(({ closedOn }) => within(closedOn));
  const counts = duos.map(({ calendar, life }) => countsBetween(calendar, life, from, to));
  const closures = closuresByReason(closed);
  return {
    formed: duos.filter(({ life }) => within(life.formedOn)).length,
    started: duos.filter(({ life }) => within(life.startsOn)).length,
    closed: closed.length,
    closedEarly: sum(closures.filter(({ early }) => early).map(({ count }) => count)),
    meetingsHeld: sum(counts.map(({ held }) => held)),
    meetingsExpected: sum(counts.map(({ expected }) => expected)),
    closures: closures.map(({ reason, label, count }) => ({ reason, label, count })),
    ...standing(duos, to),
  };
}

function closuresByReason(closed: readonly DuoLife[]) {
  return CLOSURE_REASONS.map(({ key, label, early }) => ({
    reason: key,
    label,
    early,
    count: closed.filter(({ closureReason }) => closureReason === key).length,
  })).filter(({ count }) => count > 0);
}

function standing(duos: readonly RuledDuo[], day: CalendarDate) {
  const states = zeroes(DUO_STATES);
  const lateness = zeroes(LATENESS_STATES);
  for (const { calendar, life } of duos.filter(({ life: { formedOn } }) => formedOn <= day)) {
    const state = stateOn(life, day);
    states[state] += 1;
    if (state !== 'closed') lateness[latenessOf(calendar, life, day).state] += 1;
  }
  return { states, lateness };
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
