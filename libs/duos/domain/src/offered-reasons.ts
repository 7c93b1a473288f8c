import { type CalendarDate, type Result, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { type ClosureInput, closeDuo } from './closing.js';
import { CLOSURE_REASONS, type ClosureReasonInfo } from './closure-reasons.js';
import type { DuoChange, DuoLife } from './duo-life.js';

/** The reasons for which a duo of this programme may be closed, in the programme's order. */
export function offeredReasons({
  end: { reasons },
}: Pick<CalendarRules, 'end'>): readonly ClosureReasonInfo[] {
  if (reasons === null) return CLOSURE_REASONS;
  return reasons.map((key) => CLOSURE_REASONS.find((info) => info.key === key)!);
}

/** Closes a duo (see `closeDuo`) for a reason that its programme offers; refusal CLOSURE_REASON_NOT_OFFERED. */
export function closeUnder(
  rules: Pick<CalendarRules, 'end'>,
  duo: DuoLife,
  input: ClosureInput,
  today: CalendarDate,
): Result<DuoChange> {
  const offered = offeredReasons(rules);
  if (offered.some(({ key }) => key === input.reason)) return closeDuo(duo, input, today);
  const list = offered.map(({ label }) => `« ${label} »`).join(', ');
  return refuse(
    'CLOSURE_REASON_NOT_OFFERED',
    `Ce programme n’a pas ce motif. Choisissez parmi : ${list}.`,
    'reason',
  );
}
