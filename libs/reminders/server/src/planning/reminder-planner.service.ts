import { Injectable } from '@nestjs/common';
import { ReportsService } from '@tdu/duos-server';
import { type RequestContext, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { dueReminders, reportReminder } from '@tdu/reminders-domain';
import { RemindersRepository } from '../reminders.repository.js';
import { MatterReader } from './matter-reader.js';

/** First step: writes the rows of what is due today. Planning twice plans once. */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly matters: MatterReader,
    private readonly reports: ReportsService,
    private readonly reminders: RemindersRepository,
  ) {}

  /** Plans an association's day; returns how many reminders are new. */
  plan(ctx: RequestContext): Promise<number> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      let planned = 0;
      for (const { programmeId, rules, matters } of await this.matters.open(tx)) {
        planned += await this.reminders.plan(tx, programmeId, dueReminders(matters, rules, today(tx.clock)));
      }
      const reports = await this.reports.waiting(tx);
      for (const programmeId of new Set(reports.map((report) => report.programmeId))) {
        const own = reports.filter((report) => report.programmeId === programmeId);
        planned += await this.reminders.plan(tx, programmeId, own.map(reportReminder));
      }
      return planned;
    });
  }
}
