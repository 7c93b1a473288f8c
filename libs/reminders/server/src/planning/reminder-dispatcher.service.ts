import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { QueueFactory, Tenancy } from '@tdu/platform';
import { staleBefore } from '@tdu/reminders-domain';
import { REMINDERS_SEND_QUEUE } from '../reminders.queue.js';
import { RemindersRepository } from '../reminders.repository.js';

/**
 * Second step: marks rows as queued, commits, and only then enqueues. A process that dies in between leaves rows
 * that are queued without a job: they are stale after a while, and the next dispatch adds their jobs again, under
 * ids that make a second job impossible while the first still waits.
 */
@Injectable()
export class ReminderDispatcher {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: RemindersRepository,
    private readonly queues: QueueFactory,
  ) {}

  /** Enqueues what is planned or stale; returns how many. */
  async dispatch(ctx: RequestContext): Promise<number> {
    const queue = this.queues.queue(REMINDERS_SEND_QUEUE);
    const { associationId } = ctx;
    let total = 0;
    for (;;) {
      const ids = await this.tenancy.withTenant(ctx, (tx) =>
        this.reminders.takeForQueue(tx, staleBefore(tx.clock.now())),
      );
      if (ids.length === 0) return total;
      for (const reminderId of ids) {
        await queue.add('send', { associationId, reminderId }, { jobId: `reminder-${reminderId}` });
      }
      total += ids.length;
    }
  }
}
