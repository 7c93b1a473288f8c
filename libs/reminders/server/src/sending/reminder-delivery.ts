import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { MailDeliveryError, Mailer } from '@tdu/platform';
import { MAX_SEND_ATTEMPTS } from '@tdu/reminders-domain';
import type { ReminderEntity } from '../entities/index.js';
import type { ComposedMail } from './reminder-composer.js';
import { ReminderSettlement } from './reminder-settlement.js';

/** `nothing`: the row was settled already; `retry`: the mail server refused for now, call again later. */
export type SendOutcome = 'nothing' | 'sent' | 'cancelled' | 'failed' | 'retry';

/** Hands a mail over and writes what came of it. */
@Injectable()
export class ReminderDelivery {
  constructor(
    private readonly mailer: Mailer,
    private readonly settlement: ReminderSettlement,
  ) {}

  /** Delivers the mail that tells all of these rows; the first names it. */
  async deliver(
    tx: RequestContext,
    rows: readonly ReminderEntity[],
    to: string,
    mail: ComposedMail,
  ): Promise<SendOutcome> {
    const { subject, text, html, replyTo, isDuty = false } = mail;
    try {
      const id = `reminder-${rows[0].id}`;
      const { messageId } = await this.mailer.send({
        id,
        to,
        replyTo,
        subject,
        text,
        html,
        unsubscribable: !isDuty,
      });
      await this.settlement.sent(tx, rows, mail, messageId);
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailDeliveryError)) throw error;
      return this.refused(tx, rows, error);
    }
  }

  /** What was answered meanwhile is not sent. */
  cancel(tx: RequestContext, rows: readonly ReminderEntity[]): Promise<void> {
    return this.settlement.cancelled(tx, rows);
  }

  /** Ends reminders that can reach nobody. */
  async fail(tx: RequestContext, rows: readonly ReminderEntity[], reason: string): Promise<SendOutcome> {
    await this.settlement.failed(tx, rows, reason);
    return 'failed';
  }

  private async refused(
    tx: RequestContext,
    rows: readonly ReminderEntity[],
    error: MailDeliveryError,
  ): Promise<SendOutcome> {
    const isLast = rows[0].attempts + 1 >= MAX_SEND_ATTEMPTS;
    if (error.permanent || isLast) return this.fail(tx, rows, error.message);
    await this.settlement.postponed(tx, rows, error.message);
    return 'retry';
  }
}
