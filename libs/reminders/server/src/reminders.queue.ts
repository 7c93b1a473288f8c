import { MAX_SEND_ATTEMPTS } from '@tdu/reminders-domain';
import { defineQueue, ids } from '@tdu/platform';

/**
 * Planning: every morning `planAll` visits the associations, each is planned by a job of its own; `scan` puts rows
 * whose job was lost back into the queue. The next run repairs a failed one, so few attempts are enough.
 */
export const REMINDERS_PLAN_QUEUE = defineQueue({
  name: 'reminders-plan',
  jobs: { planAll: ids(), plan: ids('associationId'), scan: ids() },
  attempts: 3,
  backoff: { type: 'exponential', delay: 30_000 },
  retention: { completed: 0, failed: 100 },
});

/**
 * Sending one reminder. Nothing is retained: the row is the truth, and the job's id, made of the row's, must be free
 * for the scan. Waits double from one minute, half an hour in all.
 */
export const REMINDERS_SEND_QUEUE = defineQueue({
  name: 'reminders-send',
  jobs: { send: ids('associationId', 'reminderId') },
  attempts: MAX_SEND_ATTEMPTS,
  backoff: { type: 'exponential', delay: 60_000 },
  retention: { completed: 0, failed: 0 },
});
