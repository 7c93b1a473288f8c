import { Injectable } from '@nestjs/common';
import { DuosService, OutlooksService } from '@tdu/duos-server';
import type { RequestContext } from '@tdu/kernel';
import { ReminderDispatcher } from './reminder-dispatcher.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';

/** What is done for one association, in the order in which it has to be done. */
@Injectable()
export class ReminderRounds {
  constructor(
    private readonly duos: DuosService,
    private readonly outlooks: OutlooksService,
    private readonly planner: ReminderPlanner,
    private readonly dispatcher: ReminderDispatcher,
  ) {}

  /**
   * The round of a day: forms the duos that an interrupted process left unformed, works out how duos will stand whose
   * rows are missing or over, plans what is due, enqueues it.
   * Running it again the same day does nothing more.
   * @returns how many reminders were planned and how many enqueued
   */
  async day(ctx: RequestContext): Promise<{ planned: number; queued: number }> {
    await this.duos.formAccepted(ctx);
    await this.outlooks.refreshStale(ctx);
    const planned = await this.planner.plan(ctx);
    return { planned, queued: await this.dispatcher.dispatch(ctx) };
  }

  /** Enqueues again what is planned or stale: rows whose job was lost with a process. */
  sweep(ctx: RequestContext): Promise<number> {
    return this.dispatcher.dispatch(ctx);
  }
}
