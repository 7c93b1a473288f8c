import { type CalendarDate, daysBetween } from '@tdu/kernel';
import { hideSmallGroups } from '../privacy/small-groups.js';
import { groupBy } from '../summary/person-values.js';
import { mean } from '../summary/mean.js';
import { ratioHundredths } from '../table/ratio.js';

/** What the computed indicators need to know of one admitted mentee. */
export interface AdmittedMentee {
  readonly admittedOn: CalendarDate;
  /** The day his or her first duo was formed; null while waiting. */
  readonly firstDuoOn: CalendarDate | null;
}

/** What they need to know of one duo. */
export interface DuoProgress {
  readonly meetingsHeld: number;
  readonly meetingsExpected: number;
  /** The reason for which it was closed before its term; null when open or finished. */
  readonly closedEarlyFor: string | null;
}

/** The indicators that the software computes itself. A null is about too few people to be shown, or about nobody. */
export interface ProcessSummary {
  readonly admitted: number | null;
  /** Admitted mentees who had a duo, in hundredths of a percent. */
  readonly matchRate: number | null;
  /** Days from admission to duo, over the mentees who had one. */
  readonly daysToDuoMean: number | null;
  readonly daysToDuoMedian: number | null;
  readonly meetingsHeld: number;
  readonly meetingsExpected: number;
  readonly earlyClosures: number | null;
  readonly earlyClosuresByReason: readonly ReasonCount[];
}

export interface ReasonCount {
  readonly reason: string;
  readonly duos: number | null;
}

/**
 * Sums up how the programme itself went.
 *
 * @param smallest the smallest group to show; 1 for readers who follow each duo anyway
 */
export function summariseProcess(
  mentees: readonly AdmittedMentee[],
  duos: readonly DuoProgress[],
  smallest: number,
): ProcessSummary {
  const sum = (pick: (duo: DuoProgress) => number) => duos.reduce((total, duo) => total + pick(duo), 0);
  return {
    ...admission(mentees, smallest),
    meetingsHeld: sum((duo) => duo.meetingsHeld),
    meetingsExpected: sum((duo) => duo.meetingsExpected),
    ...closures(duos, smallest),
  };
}

function admission(mentees: readonly AdmittedMentee[], smallest: number) {
  const days = mentees.flatMap(({ admittedOn, firstDuoOn }) =>
    firstDuoOn === null ? [] : [Math.max(0, daysBetween(admittedOn, firstDuoOn))],
  );
  const waiting = mentees.length - days.length;
  const split = hideSmallGroups([days.length, waiting], smallest);
  const told = !split.cells.includes(true);
  return {
    admitted: split.total ? null : mentees.length,
    matchRate: told ? ratioHundredths(days.length, mentees.length) : null,
    daysToDuoMean: days.length < smallest ? null : mean(days),
    daysToDuoMedian: days.length < smallest ? null : median(days),
  };
}

function closures(duos: readonly DuoProgress[], smallest: number) {
  const early = duos.flatMap(({ closedEarlyFor }) => closedEarlyFor ?? []);
  const groups = [...groupBy(early, (reason) => reason)].sort(([a], [b]) => (a < b ? -1 : 1));
  const counts = groups.map(([, group]) => group.length);
  const hidden = hideSmallGroups(counts, smallest);
  return {
    earlyClosures: hidden.total ? null : early.length,
    earlyClosuresByReason: groups.map(([reason], index) => ({
      reason,
      duos: hidden.cells[index] ? null : counts[index],
    })),
  };
}

/** The middle value, the lower of two middles: a whole number of days that somebody did wait. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}
