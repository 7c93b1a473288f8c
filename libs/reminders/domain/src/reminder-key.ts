import type { CalendarDate, Id } from '@tdu/kernel';

/** What makes a reminder one and the same: planned twice, it exists once (docs/adr/0005). */
export interface ReminderKey {
  readonly rule: string;
  readonly subjectId: Id;
  readonly dueOn: CalendarDate;
  readonly recipientId: Id;
}

/** The key as text, for sets and maps. */
export function reminderKeyText({ rule, subjectId, dueOn, recipientId }: ReminderKey): string {
  return [rule, subjectId, dueOn, recipientId].join('|');
}
