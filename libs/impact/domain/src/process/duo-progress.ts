import { CLOSURE_REASONS, type DuoSnapshot, meetingCounts } from '@tdu/duos-domain';
import type { CalendarDate } from '@tdu/kernel';
import type { DuoProgress } from './process-summary.js';

/** A duo as the computed indicators see it on a day: meetings, and the reason when it ended before its term. */
export function duoProgress(duo: Pick<DuoSnapshot, 'calendar' | 'life'>, today: CalendarDate): DuoProgress {
  const { held, expected } = meetingCounts(duo.calendar, duo.life, today);
  const reason = CLOSURE_REASONS.find(({ key }) => key === duo.life.closureReason);
  return {
    meetingsHeld: held,
    meetingsExpected: expected,
    closedEarlyFor: reason?.early ? reason.key : null,
  };
}
