import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { DomainEvents, QueueFactory } from '@tdu/platform';
import { REMINDERS_PLAN_QUEUE } from '../reminders.queue.js';

/** What opens a matter that people should hear of before the next morning. */
const OPENINGS = ['proposal.released', 'duo.formed'];

/** Events of one window make one job: releasing two hundred proposals plans once. */
const WINDOW_MS = 3_000;

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

  /** The job runs after its window, so it sees every event of it; the id names the window. */
  private async plan({ associationId, clock }: RequestContext): Promise<void> {
    const window = Math.floor(clock.now().getTime() / WINDOW_MS);
    const jobId = `plan-${associationId}-soon-${window}`;
    const queue = this.queues.queue(REMINDERS_PLAN_QUEUE);
    await queue.add('plan', { associationId }, { jobId, delayMs: WINDOW_MS + 500 });
  }
}
