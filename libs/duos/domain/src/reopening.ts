import { type CalendarDate, type Result, accept, addDays, frenchDate, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoChange, DuoLife, Pause } from './duo-life.js';

/**
 * Opens a closed duo again, with its file: the same two people, the same goals, the same history. The days between
 * closure and reopening are a pause, for nobody could meet. An open duo is left as it is (a double tap).
 */
export function reopenDuo(rules: CalendarRules, duo: DuoLife, today: CalendarDate): Result<DuoChange> {
  if (duo.state !== 'closed' || duo.closedOn === null) return accept({ duo, changed: false });
  const last = addDays(duo.closedOn, rules.changes.reopenWithinDays);
  if (today > last) {
    const message = `Ce duo est clos depuis le ${frenchDate(duo.closedOn)} et pouvait être rouvert jusqu’au ${frenchDate(last)} : proposez un nouveau duo.`;
    return refuse('REOPENING_TOO_LATE', message, 'duoId');
  }
  const state = duo.startsOn === null ? 'charter' : 'active';
  const pauses =
    duo.startsOn === null ? duo.pauses : [...beforeClosure(duo, duo.closedOn), ...gap(duo, today)];
  const open = { state, closedOn: null, closureReason: null, closingTalkOn: null } as const;
  return accept({ duo: { ...duo, ...open, pauses }, changed: true });
}

/** Pauses that the closure cut short end with it: the gap begins where they would run on. */
function beforeClosure(duo: DuoLife, closedOn: CalendarDate): Pause[] {
  return duo.pauses
    .filter(({ startsOn }) => startsOn <= closedOn)
    .map((pause) =>
      pause.endsOn !== null && pause.endsOn <= closedOn ? pause : { ...pause, endsOn: closedOn },
    );
}

function gap({ closedOn }: DuoLife, today: CalendarDate): Pause[] {
  const [startsOn, endsOn] = [addDays(closedOn ?? today, 1), addDays(today, -1)];
  return startsOn <= endsOn ? [{ startsOn, endsOn, reason: 'closed', note: null }] : [];
}
