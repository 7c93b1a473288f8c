import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { RemindersRepository } from '../reminders.repository.js';
import { MatterMails } from './matter-mails.js';
import type { SendOutcome } from './reminder-delivery.js';
import { ReportMails } from './report-mails.js';

/**
 * Third step: sends a reminder if it still has its reason. The row stays locked while the mail is handed over, so
 * two workers never both send it. A process that dies between the mail server's yes and the commit sends the same
 * mail again under the same Message-ID: late twice is better than never.
 */
@Injectable()
export class ReminderSender {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: RemindersRepository,
    private readonly matters: MatterMails,
    private readonly reports: ReportMails,
  ) {}

  /** Sends one reminder, and with it what else of its sort waits for the same member of staff. */
  send(ctx: RequestContext, reminderId: Id): Promise<SendOutcome> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const row = await this.reminders.lockQueued(tx, reminderId);
      if (!row) return 'nothing';
      const rows = row.recipientKind === 'user' ? await this.reminders.lockOthers(tx, row) : [row];
      const mails = row.subjectType === 'safeguarding_report' ? this.reports : this.matters;
      return mails.send(tx, rows);
    });
  }
}
