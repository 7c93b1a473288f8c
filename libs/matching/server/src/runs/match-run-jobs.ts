import { Inject, Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { LOGGER, type Logger, QueueFactory } from '@tdu/platform';
import { matchRunQueue } from './match-run.queue.js';

/** Puts match runs into the queue. The row is the truth: a run whose job was not taken is queued again by upkeep. */
@Injectable()
export class MatchRunJobs {
  constructor(
    private readonly queues: QueueFactory,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Call after the row is committed. Adding a run that waits already does nothing. */
  async enqueue({ associationId }: RequestContext, runId: Id): Promise<void> {
    try {
      await this.queues.queue(matchRunQueue).add('run', { associationId, runId }, { jobId: `run-${runId}` });
    } catch (error) {
      this.logger.error({ err: error, runId }, 'the match run stays queued until the next upkeep');
    }
  }
}
