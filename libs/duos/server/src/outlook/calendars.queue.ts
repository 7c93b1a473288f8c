import { defineQueue, ids } from '@tdu/platform';

/**
 * How duos will stand, worked out for those whose rows are missing or over: every night `recomputeAll` visits the
 * associations, each is a job of its own. A job that is cut off goes on where it was.
 */
export const calendarsQueue = defineQueue({
  name: 'duos-calendars',
  jobs: { recomputeAll: ids(), recompute: ids('associationId') },
  attempts: 3,
  backoff: { type: 'exponential', delay: 5_000 },
  retention: { completed: 0, failed: 100 },
});
