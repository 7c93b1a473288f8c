import { Inject, Injectable } from '@nestjs/common';
import { ReportsService } from '@tdu/duos-server';
import type { RequestContext } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { isReportWaiting } from '@tdu/reminders-domain';
import { reportWaitingEmail } from '../emails/index.js';
import type { ReminderEntity } from '../entities/index.js';
import { type Addressee, Addressees } from './addressees.js';
import { Letterhead } from './letterhead.js';
import type { ComposedMail } from './reminder-composer.js';
import { ReminderDelivery, type SendOutcome } from './reminder-delivery.js';

/** Third step for confidential reports: one mail says that so many wait. Nothing of a report is read here. */
@Injectable()
export class ReportMails {
  constructor(
    private readonly reports: ReportsService,
    private readonly addressees: Addressees,
    private readonly letterhead: Letterhead,
    private readonly delivery: ReminderDelivery,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Tells one person of the reports of these rows that still wait for him or her; the others are cancelled. */
  async send(tx: RequestContext, rows: readonly ReminderEntity[]): Promise<SendOutcome> {
    const waiting = await this.reports.waiting(tx);
    const due = rows.filter((row) => isReportWaiting(row, waiting));
    await this.delivery.cancel(
      tx,
      rows.filter((row) => !due.includes(row)),
    );
    if (due.length === 0) return 'cancelled';
    const { to } = await this.addressees.find(tx, due[0], []);
    if (!to?.email) return this.delivery.fail(tx, due, 'RECIPIENT_GONE');
    return this.delivery.deliver(tx, due, to.email, await this.compose(tx, to, due.length));
  }

  private async compose(
    tx: RequestContext,
    { name, language }: Addressee,
    count: number,
  ): Promise<ComposedMail> {
    const { associationName } = await this.letterhead.of(tx, null);
    const props = { name, associationName, count, link: `${this.config.publicUrl}/signalements` };
    const { name: template } = reportWaitingEmail;
    return { ...reportWaitingEmail.render(props, language), template, language, isDuty: true };
  }
}
