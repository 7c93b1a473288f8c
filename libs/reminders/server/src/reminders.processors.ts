import { Inject, Injectable } from '@nestjs/common';
import { AssociationsService } from '@tdu/accounts-server';
import { type Clock, type Id, type RequestContext, systemContext } from '@tdu/kernel';
import { CLOCK, type Processors, QueueFactory } from '@tdu/platform';
import { ReminderRounds } from './planning/reminder-rounds.service.js';
import { REMINDERS_PLAN_QUEUE, REMINDERS_SEND_QUEUE } from './reminders.queue.js';
import { ReminderSender } from './sending/reminder-sender.service.js';

/** Asks the queue for another attempt; its name is all that a log needs. */
class MailServerRefusedError extends Error {
  override name = 'MailServerRefusedError';
}

/** Every morning at 7 in Paris: a mail in the morning is answered in the day. */
const DAILY = { cron: '0 7 * * *' };
/** Rows whose job was lost wait no longer than this. */
const SCAN = { everyMs: 10 * 60_000 };

/** The jobs of this part, for the process that runs them. */
@Injectable()
export class RemindersProcessors {
  constructor(
    private readonly queues: QueueFactory,
    private readonly associations: AssociationsService,
    private readonly rounds: ReminderRounds,
    private readonly sender: ReminderSender,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Starts the workers and sets the schedules. A scan and the round of the day run at once: the machine may have
   * slept at seven, a process may have died, and doing either twice does it once.
   * @throws QueueUnavailableError
   */
  async start(): Promise<void> {
    await this.queues.worker(REMINDERS_SEND_QUEUE, this.sending(), { concurrency: 2 });
    await this.queues.worker(REMINDERS_PLAN_QUEUE, this.planning());
    const plans = this.queues.queue(REMINDERS_PLAN_QUEUE);
    await plans.schedule('reminders-daily', DAILY, 'planAll', {});
    await plans.schedule('reminders-scan', SCAN, 'scan', {});
    await plans.add('scan', {});
    await plans.add('planAll', {});
  }

  private planning(): Processors<typeof REMINDERS_PLAN_QUEUE.jobs> {
    return {
      planAll: () => this.planAll(),
      plan: async ({ associationId }) => {
        await this.rounds.day(this.acting(associationId));
      },
      scan: async () => {
        for (const ctx of await this.associations.all()) await this.rounds.sweep(ctx);
      },
    };
  }

  private sending(): Processors<typeof REMINDERS_SEND_QUEUE.jobs> {
    return {
      send: async ({ associationId, reminderId }) => {
        const outcome = await this.sender.send(this.acting(associationId), reminderId);
        if (outcome === 'retry') throw new MailServerRefusedError();
      },
    };
  }

  private async planAll(): Promise<void> {
    const plans = this.queues.queue(REMINDERS_PLAN_QUEUE);
    for (const { associationId } of await this.associations.all()) {
      await plans.add('plan', { associationId }, { coalesce: `plan-${associationId}` });
    }
  }

  private acting(associationId: Id): RequestContext {
    return systemContext(associationId, this.clock, 'reminders');
  }
}
