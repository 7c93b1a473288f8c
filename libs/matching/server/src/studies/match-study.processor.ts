import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemContext } from '@tdu/kernel';
import { CLOCK, type JobWorker, QueueFactory } from '@tdu/platform';
import { matchStudyQueue } from './match-study.queue.js';
import { StudyRunner } from './study-runner.js';

/** The worker's side of studies. */
@Injectable()
export class MatchStudyProcessor {
  constructor(
    private readonly queues: QueueFactory,
    private readonly runner: StudyRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts to process jobs; the queue factory closes the worker when the application stops. */
  start(): Promise<JobWorker> {
    return this.queues.worker(matchStudyQueue, {
      study: async ({ associationId, studyId }, { isLast }) => {
        const ctx = systemContext(associationId, this.clock, 'matching');
        try {
          await this.runner.execute(ctx, studyId);
        } catch (error) {
          if (isLast) await this.runner.fail(ctx, studyId);
          throw error;
        }
      },
    });
  }
}
