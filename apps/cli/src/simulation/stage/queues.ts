import { setTimeout as delay } from 'node:timers/promises';
import type { JobQueue, JobShapes, QueueDefinition, QueueFactory } from '@tdu/platform';

/** A worker tells when it comes to rest; should it rest already, the next look is not far. */
const NEXT_LOOK_MS = 40;
const PATIENCE_MS = 60_000;

/** Waits until no job waits or runs in any of the queues, one look after the other finding them all empty. */
export async function settled(
  factory: QueueFactory,
  ...definitions: readonly QueueDefinition[]
): Promise<void> {
  const queues = definitions.map((definition) => factory.queue(definition));
  const until = performance.now() + PATIENCE_MS;
  while (!(await allIdle(queues))) {
    if (performance.now() > until) throw new Error('The queue does not come to rest.');
    await rest(factory, definitions);
  }
}

async function rest(factory: QueueFactory, definitions: readonly { readonly name: string }[]): Promise<void> {
  const nextLook = new AbortController();
  await Promise.race([factory.lull(...definitions), delay(NEXT_LOOK_MS, undefined, nextLook)]);
  nextLook.abort();
}

async function allIdle(queues: readonly JobQueue<JobShapes>[]): Promise<boolean> {
  for (const queue of queues) {
    const { waiting, active } = await queue.counts();
    if (waiting + active > 0) return false;
  }
  return true;
}
