import type { WaitingReport } from '@tdu/duos-domain';
import type { DueReminder } from './due-reminders.js';

/** No rule of a programme turns this off: a report that waits is always announced. */
export const REPORT_WAITING = 'report_waiting';

/**
 * Tells the named person, once, that a confidential report waits. Knows the report by its id alone; somebody else is
 * named meanwhile: that person is told in turn.
 */
export function reportReminder({ reportId, reportedOn, readerId }: WaitingReport): DueReminder {
  return {
    rule: REPORT_WAITING,
    kind: REPORT_WAITING,
    subjectType: 'safeguarding_report',
    subjectId: reportId,
    dueOn: reportedOn,
    recipientId: readerId,
    recipientKind: 'user',
  };
}

/** Whether a planned announcement still has its reason: the report waits, and for this person. */
export function isReportWaiting(
  { subjectId, recipientId }: Pick<DueReminder, 'subjectId' | 'recipientId'>,
  waiting: readonly WaitingReport[],
): boolean {
  return waiting.some(({ reportId, readerId }) => reportId === subjectId && readerId === recipientId);
}
