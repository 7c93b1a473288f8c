import { type CalendarDate, type Result, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { type ClosureInput, closeDuo } from './closing.js';
import {
  CLOSURE_REASONS,
  type ClosureReason,
  type ClosureReasonInfo,
  closureReasonLabel,
} from './closure-reasons.js';
import type { DuoChange, DuoLife } from './duo-life.js';

type EndRules = Pick<CalendarRules, 'end'>;

/** The reasons for which a duo of this programme may be closed, in the programme's order and words. */
export function offeredReasons(rules: EndRules): readonly ClosureReasonInfo[] {
  const told = CLOSURE_REASONS.map((info) => ({ ...info, label: reasonLabelUnder(rules, info.key) }));
  return rules.end.reasons?.map((key) => told.find((info) => info.key === key)!) ?? told;
}

/** A reason in the words of its programme, offered still or not. */
export function reasonLabelUnder({ end: { reasonLabels } }: EndRules, reason: ClosureReason): string {
  return reasonLabels[reason] ?? closureReasonLabel(reason);
}

/** Closes a duo (see `closeDuo`) for a reason that its programme offers; refusal CLOSURE_REASON_NOT_OFFERED. */
export function closeUnder(
  rules: EndRules,
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
