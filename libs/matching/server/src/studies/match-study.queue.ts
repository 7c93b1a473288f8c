import { defineQueue, ids } from '@tdu/platform';

/** Studies of pools wait here, apart from runs: a run that someone waits for is not held up by one. */
export const matchStudyQueue = defineQueue({
  name: 'match-study',
  jobs: { study: ids('associationId', 'studyId') },
  attempts: 3,
  backoff: { type: 'exponential', delay: 2_000 },
  retention: { completed: 0, failed: 0 },
});
