import { Inject, Injectable } from '@nestjs/common';
import { SystemQueries } from '@tdu/accounts-server';
import { type Clock, type Id, type RequestContext, systemContext } from '@tdu/kernel';
import { CLOCK, type JobAttempt, type JobWorker, QueueFactory } from '@tdu/platform';
import { matchRunQueue } from './match-run.queue.js';
import { MatchRunner } from './match-runner.js';
import { MatchUpkeep } from './match-upkeep.js';

const UPKEEP_EVERY_MS = 10 * 60 * 1000;
/** A run whose worker gives no sign of life for so long is taken up by another: someone is waiting for it. */
const TAKEN_UP_AFTER_MS = 15_000;

interface RunIds {
  readonly associationId: Id;
  readonly runId: Id;
}

/** The worker's side of matching: computes queued runs, and looks after what was left behind. */
@Injectable()
export class MatchRunProcessor {
  constructor(
    private readonly queues: QueueFactory,
    private readonly runner: MatchRunner,
    private readonly upkeep: MatchUpkeep,
    private readonly associations: SystemQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts to process jobs; the queue factory closes the worker when the application stops. */
  async start(): Promise<JobWorker> {
    const processors = {
      run: ({ associationId, runId }: RunIds, attempt: JobAttempt) =>
        this.run(this.contextOf(associationId), runId, attempt),
      upkeep: () => this.keepUp(),
    };
    const worker = await this.queues.worker(matchRunQueue, processors, { lockMs: TAKEN_UP_AFTER_MS });
    await this.queues
      .queue(matchRunQueue)
      .schedule('match-upkeep', { everyMs: UPKEEP_EVERY_MS }, 'upkeep', {});
    return worker;
  }

  private async run(ctx: RequestContext, runId: Id, { isLast }: JobAttempt): Promise<void> {
    try {
      await this.runner.execute(ctx, runId);
    } catch (error) {
      if (isLast) await this.runner.fail(ctx, runId);
      throw error;
    }
  }

  private async keepUp(): Promise<void> {
    for (const id of await this.associations.listAssociationIds())
      await this.upkeep.keepUp(this.contextOf(id));
  }

  private contextOf(associationId: Id): RequestContext {
    return systemContext(associationId, this.clock, 'matching');
  }
}
