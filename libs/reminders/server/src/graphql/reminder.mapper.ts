import { ruleLabel } from '@tdu/reminders-domain';
import type { ReminderEntity } from '../entities/index.js';
import { Reminder } from './reminder.model.js';

/** A row as GraphQL shows it; the recipient's name is a field of its own. */
export function toReminder(row: ReminderEntity): Reminder {
  const { id, rule, kind, dueOn, state, settledAt, subjectId, lastError, recipientId, recipientKind } = row;
  const duoId = row.subjectType === 'duo' ? subjectId : null;
  const sentAt = state === 'sent' ? settledAt : null;
  const shown = { id, rule, dueOn, state, sentAt, subjectId, duoId, lastError, recipientId, recipientKind };
  return Object.assign(new Reminder(), { ...shown, ruleLabel: ruleLabel(kind) });
}
