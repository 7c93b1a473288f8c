import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { DomainEvents, QueueFactory } from '@tdu/platform';
import { REMINDERS_PLAN_QUEUE } from '../reminders.queue.js';

/** What opens a matter that people should hear of before the next morning. */
const OPENINGS = ['proposal.released', 'duo.formed', 'report.received'];

/** Has an association planned anew shortly after something opened. */
@Injectable()
export class PlanSoon implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly queues: QueueFactory,
  ) {}

  onModuleInit(): void {
    for (const type of OPENINGS) this.events.subscribe(type, (ctx) => this.plan(ctx));
  }

  /** Two hundred proposals released at once are planned together, not two hundred times. */
  private async plan({ associationId }: RequestContext): Promise<void> {
    const queue = this.queues.queue(REMINDERS_PLAN_QUEUE);
    await queue.add('plan', { associationId }, { coalesce: `plan-${associationId}` });
  }
}
