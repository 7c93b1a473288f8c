import { type ClosureReason, reasonLabelUnder } from '@tdu/duos-domain';
import type { CalendarDate } from '@tdu/kernel';
import type { DuoEvent } from './duo-commands.js';
import type { DuoRules } from './duo-record.js';

interface End {
  readonly on: CalendarDate | null;
  readonly talkOn?: CalendarDate | null;
}

/** What the history keeps of a closure: the reason, and what the programme called it that day. */
export function duoClosed({ calendar }: DuoRules, reason: ClosureReason, end: End): DuoEvent {
  return { type: 'duo.closed', data: { reason, reasonLabel: reasonLabelUnder(calendar, reason), ...end } };
}
