import type { Transitions } from '@tdu/kernel';

export const REMINDER_STATES = ['planned', 'queued', 'sent', 'cancelled', 'failed'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** The life of a reminder row. `queued` may be queued again: its job may have been lost with a process. */
export const reminderTransitions: Transitions<ReminderState> = {
  planned: ['queued', 'cancelled'],
  queued: ['queued', 'sent', 'cancelled', 'failed'],
  sent: [],
  cancelled: [],
  failed: [],
};

/** How often a mail is tried before its reminder is failed: about a quarter of an hour in all, then an hour. */
export const MAX_SEND_ATTEMPTS = 6;

/** After this long in the queue unsettled, a row's job may be lost: the scan adds it again. In milliseconds. */
export const STALE_AFTER_MS = 2 * 60_000;

/** Rows queued before this instant are stale. */
export function staleBefore(now: Date): Date {
  return new Date(now.getTime() - STALE_AFTER_MS);
}
