import { setTimeout as delay } from 'node:timers/promises';
import { type JobQueue, type JobShapes } from '@tdu/platform';

const BETWEEN_LOOKS_MS = 4;
const PATIENCE_MS = 60_000;

/** Waits until no job waits or runs in any of the queues, one look after the other finding them all empty. */
export async function settled(queues: readonly JobQueue<JobShapes>[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await allIdle(queues))) {
    if (performance.now() > until) throw new Error('The queue does not come to rest.');
    await delay(BETWEEN_LOOKS_MS);
  }
}

async function allIdle(queues: readonly JobQueue<JobShapes>[]): Promise<boolean> {
  for (const queue of queues) {
    const { waiting, active } = await queue.counts();
    if (waiting + active > 0) return false;
  }
  return true;
}
