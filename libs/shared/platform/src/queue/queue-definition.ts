import { z } from 'zod';

/** What a job carries: identifiers only, so that no person's data ever stands in a queue (docs/privacy.md). */
export type IdPayload = Readonly<Record<string, string>>;

/** Job name → schema of its payload. Written with {@link ids}. */
export type JobShapes = Readonly<Record<string, z.ZodType<IdPayload>>>;

/** A delay between attempts, in milliseconds; `exponential` doubles it each time. */
export interface Backoff {
  readonly type: 'exponential' | 'fixed';
  readonly delay: number;
}

/** How many finished jobs are kept, by outcome. With 0 a job id may be used again as soon as its job is over. */
export interface Retention {
  readonly completed: number;
  readonly failed: number;
}

/** One queue: its name, its jobs, how often they are tried and what is kept of them. One `*.queue.ts` each. */
export interface QueueDefinition<J extends JobShapes = JobShapes> {
  readonly name: string;
  readonly jobs: J;
  readonly attempts: number;
  readonly backoff: Backoff;
  readonly retention: Retention;
}

/** The payload of the job `N` of a queue. */
export type PayloadOf<J extends JobShapes, N extends keyof J> = z.output<J[N]>;

/** A payload made of UUIDs under the given names: `ids('associationId', 'reminderId')`. */
export function ids<K extends string>(...keys: K[]): z.ZodType<Readonly<Record<K, string>>> {
  const shape = Object.fromEntries(keys.map((key) => [key, z.uuid()]));
  return z.strictObject(shape) as unknown as z.ZodType<Readonly<Record<K, string>>>;
}

/**
 * Declares a queue.
 * @throws when the name is one BullMQ refuses (it may hold no colon).
 */
export function defineQueue<const J extends JobShapes>(definition: QueueDefinition<J>): QueueDefinition<J> {
  if (!/^[a-z][a-z0-9-]*$/.test(definition.name)) throw new Error(`invalid queue name: ${definition.name}`);
  return definition;
}
