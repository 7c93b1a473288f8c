import { JobQueue } from '@tdu/platform';

// Loaded before the worker: rows are committed as queued, and the process is gone before the first of them has a job.
const add = JobQueue.prototype.add;
JobQueue.prototype.add = function dying(name, ...rest) {
  if (name === 'send') process.kill(process.pid, 'SIGKILL');
  return add.call(this, name, ...rest);
};
