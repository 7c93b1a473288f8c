import { PROGRAMME_TIME_ZONE, newId } from '@tdu/kernel';
import { type DefaultJobOptions, Queue } from 'bullmq';
import { backendOf } from './backend.js';
import type { ErrorLog } from './error-log.js';
import type { QueueConfig } from './queue-config.js';
import type { JobShapes, PayloadOf, QueueDefinition } from './queue-definition.js';
import { assertQueueReady } from './readiness.js';

export interface AddOptions {
  /** Words joined by hyphens. While a job of this id waits, runs or is kept, adding it again does nothing. */
  readonly jobId?: string;
  /**
   * Jobs added under one name are one: while it waits, adding does nothing; while it runs, it runs once more
   * afterwards, so that nothing which happened meanwhile is missed.
   */
  readonly coalesce?: string;
  /** Milliseconds to wait before the first attempt. */
  readonly delayMs?: number;
}

/** When a repeated job runs: a cron pattern in the programme's time zone (Paris), or every so many milliseconds. */
export type Schedule = { readonly cron: string } | { readonly everyMs: number };

/** How many jobs stand where. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

/** The producing side of a queue. Connects at the first use; a failed connection is tried anew at the next. */
export class JobQueue<J extends JobShapes> {
  private opening: Promise<Queue> | undefined;

  constructor(
    readonly definition: QueueDefinition<J>,
    private readonly config: QueueConfig,
    private readonly errors: ErrorLog,
  ) {}

  /**
   * Adds a job after checking its payload.
   * @throws QueueUnavailableError; ZodError when the payload is not made of ids.
   */
  async add<N extends keyof J & string>(
    name: N,
    payload: PayloadOf<J, N>,
    options: AddOptions = {},
  ): Promise<void> {
    const data = this.definition.jobs[name].parse(payload);
    const queue = await this.open();
    const { jobId, delayMs, coalesce } = options;
    const deduplication = coalesce ? { id: coalesce, keepLastIfActive: true } : undefined;
    await queue.add(name, data, { jobId: checkedId(jobId), delay: delayMs, deduplication });
  }

  /** Creates or replaces the repeated job `id`; a running schedule keeps its rhythm when nothing changed. */
  async schedule<N extends keyof J & string>(
    id: string,
    when: Schedule,
    name: N,
    payload: PayloadOf<J, N>,
  ): Promise<void> {
    const data = this.definition.jobs[name].parse(payload);
    const repeat = 'cron' in when ? { pattern: when.cron, tz: PROGRAMME_TIME_ZONE } : { every: when.everyMs };
    const queue = await this.open();
    await queue.upsertJobScheduler(id, repeat, { name, data });
  }

  /** Ends a repeated job. */
  async unschedule(id: string): Promise<void> {
    const queue = await this.open();
    await queue.removeJobScheduler(id);
  }

  /** The ids of the repeated jobs with the instant of their next run. */
  async schedules(): Promise<{ id: string; next: Date | null }[]> {
    const queue = await this.open();
    const found = await queue.getJobSchedulers();
    return found.map(({ key, next }) => ({ id: key, next: next ? new Date(next) : null }));
  }

  /** How many jobs stand where: for health, tests and the simulation. */
  async counts(): Promise<JobCounts> {
    const queue = await this.open();
    const counts = await queue.getJobCounts(
      'waiting',
      'prioritized',
      'active',
      'delayed',
      'completed',
      'failed',
    );
    const { active = 0, delayed = 0, completed = 0, failed = 0 } = counts;
    return { waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0), active, delayed, completed, failed };
  }

  /** Gives its connections back. The queue may be used again. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    await (await opening?.catch(() => undefined))?.close();
  }

  private open(): Promise<Queue> {
    this.opening ??= this.connect().catch((error: unknown) => {
      // BullMQ remembers a failed first connection for ever; ours is forgotten so that the next call tries anew.
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async connect(): Promise<Queue> {
    await assertQueueReady(this.config);
    const { options, factory } = backendOf(this.config, 'producer');
    const queue = new Queue(
      this.definition.name,
      { ...options, defaultJobOptions: jobOptions(this.definition) },
      factory,
    );
    queue.on('error', (error) => this.errors.tell(`queue ${this.definition.name}`, error));
    await queue.waitUntilReady();
    return queue;
  }
}

function jobOptions({ attempts, backoff, retention }: QueueDefinition): DefaultJobOptions {
  return {
    attempts,
    backoff,
    removeOnComplete: keep(retention.completed),
    removeOnFail: keep(retention.failed),
  };
}

function keep(count: number): true | { count: number } {
  return count === 0 ? true : { count };
}

/**
 * BullMQ silently misreads ids with a colon or made of digits only. It numbers jobs without an id from a sequence that
 * it creates per queue, which the service role may not: such jobs get an id here.
 */
function checkedId(id: string = newId()): string {
  if (id.includes(':') || /^\d+$/.test(id)) throw new Error(`invalid job id: ${id}`);
  return id;
}
