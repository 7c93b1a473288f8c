import { setTimeout as delay } from 'node:timers/promises';
import type { JobQueue, JobShapes, QueueDefinition, QueueFactory } from '@tdu/platform';

/** A worker tells when it comes to rest; should it have done so unheard, the next look is not far. */
const NEXT_LOOK_MS = 12;
const PATIENCE_MS = 60_000;

/** Waits until no job waits or runs in any of the queues, one look after the other finding them all empty. */
export async function settled(
  factory: QueueFactory,
  ...definitions: readonly QueueDefinition[]
): Promise<void> {
  const queues = definitions.map((definition) => factory.queue(definition));
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    // Listening begins before the look: a rest that falls between the two is heard.
    const rest = factory.lull(...definitions);
    if (await allIdle(queues)) return;
    if (performance.now() > until) throw new Error('The queue does not come to rest.');
    const nextLook = new AbortController();
    await Promise.race([rest, delay(NEXT_LOOK_MS, undefined, { signal: nextLook.signal })]);
    nextLook.abort();
  }
}

async function allIdle(queues: readonly JobQueue<JobShapes>[]): Promise<boolean> {
  for (const queue of queues) {
    const { waiting, active } = await queue.counts();
    if (waiting + active > 0) return false;
  }
  return true;
}
