import { defineQueue, ids } from '@tdu/platform';

/** Match runs wait here; a run is one job, made again from its kept inputs if the worker dies. */
export const matchRunQueue = defineQueue({
  name: 'match',
  jobs: {
    run: ids('associationId', 'runId'),
    /** Runs that lost their job get another; proposals nobody answered in time expire. */
    upkeep: ids(),
  },
  attempts: 3,
  backoff: { type: 'exponential', delay: 2_000 },
  retention: { completed: 0, failed: 0 },
});
