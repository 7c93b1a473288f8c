import { type Job, UnrecoverableError, Worker } from 'bullmq';
import { backendOf } from './backend.js';
import { ErrorBrake } from './error-brake.js';
import type { ErrorLog } from './error-log.js';
import { Lulls } from './lulls.js';
import type { QueueConfig } from './queue-config.js';
import type { JobShapes, PayloadOf, QueueDefinition } from './queue-definition.js';
import { assertQueueReady } from './readiness.js';

/** What a processor learns about the attempt it makes. */
export interface JobAttempt {
  readonly jobId: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Whether a failure now is the end of the job. */
  readonly isLast: boolean;
}

/** One function per job of a queue. Throwing makes the job wait for its next attempt. */
export type Processors<J extends JobShapes> = {
  readonly [N in keyof J]: (payload: PayloadOf<J, N>, attempt: JobAttempt) => Promise<void>;
};

export interface WorkerTuning {
  /** Jobs at once in this process. */
  readonly concurrency?: number;
  /** After how long without a sign of life a job is given to another worker, in milliseconds. */
  readonly lockMs?: number;
}

/** Thrown by a processor when trying again is useless. */
export class PermanentJobError extends UnrecoverableError {}

/** The consuming side of a queue, running until closed. */
export class JobWorker {
  private constructor(
    readonly queueName: string,
    private readonly worker: Worker,
    private readonly brake: ErrorBrake,
    private readonly lulls: Lulls,
  ) {}

  /**
   * Starts to process jobs.
   * @throws QueueUnavailableError when the server is unreachable or not migrated; nothing runs then.
   */
  static async start<J extends JobShapes>(
    definition: QueueDefinition<J>,
    processors: Processors<J>,
    config: QueueConfig,
    errors: ErrorLog,
    tuning: WorkerTuning = {},
  ): Promise<JobWorker> {
    await assertQueueReady(config);
    const { options, factory } = backendOf(config, 'consumer');
    const lulls = new Lulls();
    const run = (job: Job) => lulls.during(() => processJob(definition, processors, job));
    const worker = new Worker(
      definition.name,
      run,
      { ...options, ...workerOptions(tuning), autorun: false },
      factory,
    );
    const brake = listen(worker, definition.name, errors);
    lulls.watch(worker);
    await worker.waitUntilReady();
    worker.run().catch((error: unknown) => worker.emit('error', error as Error));
    return new JobWorker(definition.name, worker, brake, lulls);
  }

  /** Resolves the next time this worker has finished its jobs and finds no other waiting. */
  lull(): Promise<void> {
    return this.lulls.next();
  }

  /** Takes no new job, waits for those that run, then gives the connections back. */
  async close(): Promise<void> {
    this.brake.release();
    await this.worker.close();
  }
}

function workerOptions({ concurrency = 1, lockMs = 30_000 }: WorkerTuning) {
  return { concurrency, lockDuration: lockMs, stalledInterval: lockMs, maxStalledCount: 3 };
}

function listen(worker: Worker, queueName: string, errors: ErrorLog): ErrorBrake {
  const brake = new ErrorBrake(worker);
  worker.on('error', (error) => {
    errors.tell(`worker ${queueName}`, error);
    brake.trip();
  });
  worker.on('failed', (job, error) => errors.tell(`job ${queueName}/${job?.name ?? '?'}`, error));
  return brake;
}

async function processJob<J extends JobShapes>(
  definition: QueueDefinition<J>,
  processors: Processors<J>,
  job: Job,
): Promise<void> {
  const shape = definition.jobs[job.name];
  if (!shape) throw new PermanentJobError(`unknown job ${definition.name}/${job.name}`);
  const attempts = job.opts.attempts ?? 1;
  const attempt = job.attemptsMade + 1;
  const payload = shape.parse(job.data) as PayloadOf<J, keyof J>;
  await processors[job.name](payload, { jobId: job.id ?? '', attempt, isLast: attempt >= attempts });
}
