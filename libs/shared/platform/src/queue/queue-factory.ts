import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '../logging/logger.js';
import { ErrorLog } from './error-log.js';
import { JobQueue } from './job-queue.js';
import { JobWorker, type Processors, type WorkerTuning } from './job-worker.js';
import { QUEUE_CONFIG, type QueueConfig } from './queue-config.js';
import type { JobShapes, QueueDefinition } from './queue-definition.js';

/** Opens queues and workers on the configured server, and closes what it opened when the application stops. */
@Injectable()
export class QueueFactory implements OnModuleDestroy {
  private readonly errors: ErrorLog;
  private readonly queues = new Map<string, JobQueue<JobShapes>>();
  private readonly workers: JobWorker[] = [];

  constructor(
    @Inject(QUEUE_CONFIG) private readonly config: QueueConfig,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.errors = new ErrorLog(logger);
  }

  /** The producing side; one per definition, connected at its first use. */
  queue<J extends JobShapes>(definition: QueueDefinition<J>): JobQueue<J> {
    let queue = this.queues.get(definition.name);
    if (!queue) {
      queue = new JobQueue<JobShapes>(definition, this.config, this.errors);
      this.queues.set(definition.name, queue);
    }
    return queue as unknown as JobQueue<J>;
  }

  /**
   * Starts a worker.
   * @throws QueueUnavailableError when the server is unreachable or not migrated.
   */
  async worker<J extends JobShapes>(
    definition: QueueDefinition<J>,
    processors: Processors<J>,
    tuning?: WorkerTuning,
  ): Promise<JobWorker> {
    const worker = await JobWorker.start(definition, processors, this.config, this.errors, tuning);
    this.workers.push(worker);
    return worker;
  }

  /** Resolves the next time a worker of this process comes to rest on one of these queues. */
  async lull(...definitions: readonly { readonly name: string }[]): Promise<void> {
    const names = definitions.map(({ name }) => name);
    const workers = this.workers.filter(({ queueName }) => names.includes(queueName));
    await Promise.race(workers.map((worker) => worker.lull()));
  }

  /** Comes before the database connections are closed: a running job still needs them. */
  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  /** Waits for the running jobs, then gives every connection back. Workers first, for their jobs may add others. */
  async close(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}
