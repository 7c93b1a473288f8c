import { CLOSURE_REASONS, type ClosureReason, type DuoStatistics } from '@tdu/duos-domain';
import { type CalendarDate, daysBetween } from '@tdu/kernel';
import { hideSmallGroups } from '../privacy/small-groups.js';
import { mean } from '../summary/mean.js';
import { ratioHundredths } from '../table/ratio.js';

/** What the computed indicators need to know of one admitted mentee. */
export interface AdmittedMentee {
  readonly admittedOn: CalendarDate;
  /** The day his or her first duo was formed; null while waiting. */
  readonly firstDuoOn: CalendarDate | null;
}

/** What they need to know of the duos of the programme, all together. */
export type DuoFigures = Pick<DuoStatistics, 'meetingsHeld' | 'meetingsExpected' | 'closures'>;

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
  readonly reason: ClosureReason;
  /** In French. */
  readonly label: string;
  readonly duos: number | null;
}

/**
 * Sums up how the programme itself went.
 *
 * @param smallest the smallest group to show; 1 for readers who follow each duo anyway
 */
export function summariseProcess(
  mentees: readonly AdmittedMentee[],
  { meetingsHeld, meetingsExpected, closures }: DuoFigures,
  smallest: number,
): ProcessSummary {
  return {
    ...admission(mentees, smallest),
    meetingsHeld,
    meetingsExpected,
    ...earlyClosures(closures, smallest),
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

const EARLY = new Set(CLOSURE_REASONS.filter(({ early }) => early).map(({ key }) => key));

function earlyClosures(closures: DuoFigures['closures'], smallest: number) {
  const early = closures.filter(({ reason }) => EARLY.has(reason));
  const hidden = hideSmallGroups(
    early.map(({ count }) => count),
    smallest,
  );
  return {
    earlyClosures: hidden.total ? null : early.reduce((sum, { count }) => sum + count, 0),
    earlyClosuresByReason: early.map(({ reason, label, count }, index) => ({
      reason,
      label,
      duos: hidden.cells[index] ? null : count,
    })),
  };
}

/** The middle value, the lower of two middles: a whole number of days that somebody did wait. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}
