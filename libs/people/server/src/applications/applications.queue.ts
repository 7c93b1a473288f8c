import { defineQueue, ids } from '@tdu/platform';

/** Erasing drafts that have ended, each night. The next night repairs a failed one. */
export const APPLICATIONS_QUEUE = defineQueue({
  name: 'applications',
  jobs: { eraseDrafts: ids() },
  attempts: 3,
  backoff: { type: 'exponential', delay: 30_000 },
  retention: { completed: 0, failed: 100 },
});
