import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { QueueFactory, Tenancy } from '@tdu/platform';
import { staleBefore } from '@tdu/reminders-domain';
import { REMINDERS_SEND_QUEUE } from '../reminders.queue.js';
import { RemindersRepository, TAKEN_AT_ONCE } from '../reminders.repository.js';

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
    for (let total = 0; ;) {
      const ids = await this.tenancy.withTenant(ctx, (tx) =>
        this.reminders.takeForQueue(tx, staleBefore(tx.clock.now())),
      );
      await this.enqueue(ctx.associationId, ids);
      total += ids.length;
      if (ids.length < TAKEN_AT_ONCE) return total;
    }
  }

  private async enqueue(associationId: Id, ids: readonly Id[]): Promise<void> {
    const queue = this.queues.queue(REMINDERS_SEND_QUEUE);
    for (const reminderId of ids) {
      await queue.add('send', { associationId, reminderId }, { jobId: `reminder-${reminderId}` });
    }
  }
}
