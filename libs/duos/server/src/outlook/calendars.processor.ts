import { Inject, Injectable } from '@nestjs/common';
import { AssociationsService } from '@tdu/accounts-server';
import { type Clock, systemContext } from '@tdu/kernel';
import { CLOCK, type JobWorker, QueueFactory } from '@tdu/platform';
import { calendarsQueue } from './calendars.queue.js';
import { OutlooksService } from './outlooks.service.js';

/** Before anybody works, and after midnight in Paris: rows that ended the day before are over. */
const NIGHTLY = { cron: '10 0 * * *' };

/** The worker's side of calendars: every night, and once at the start for the nights it was not there. */
@Injectable()
export class CalendarsProcessor {
  constructor(
    private readonly queues: QueueFactory,
    private readonly associations: AssociationsService,
    private readonly outlooks: OutlooksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts to process jobs; the queue factory closes the worker when the application stops. */
  async start(): Promise<JobWorker> {
    const worker = await this.queues.worker(calendarsQueue, {
      recomputeAll: () => this.recomputeAll(),
      recompute: async ({ associationId }) => {
        await this.outlooks.refreshStale(systemContext(associationId, this.clock, 'calendars'));
      },
    });
    const queue = this.queues.queue(calendarsQueue);
    await queue.schedule('calendars-nightly', NIGHTLY, 'recomputeAll', {});
    await queue.add('recomputeAll', {}, { coalesce: 'calendars' });
    return worker;
  }

  private async recomputeAll(): Promise<void> {
    const queue = this.queues.queue(calendarsQueue);
    for (const { associationId } of await this.associations.all())
      await queue.add('recompute', { associationId }, { coalesce: `calendars-${associationId}` });
  }
}
