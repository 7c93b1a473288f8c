import { Injectable } from '@nestjs/common';
import { type RequestContext, newId } from '@tdu/kernel';
import { History } from '@tdu/platform';
import type { ReminderEntity } from '../entities/index.js';
import { RemindersRepository } from '../reminders.repository.js';
import type { ComposedMail } from './reminder-composer.js';

/** Writes how reminders ended, in the rows and in the history of what they were about. */
@Injectable()
export class ReminderSettlement {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly history: History,
  ) {}

  /** The matters were answered meanwhile: nothing is sent. */
  cancelled(tx: RequestContext, rows: readonly ReminderEntity[]): Promise<void> {
    return this.reminders.update(tx, rows, { state: 'cancelled', settledAt: tx.clock.now() });
  }

  /** One mail told all of these. */
  async sent(
    tx: RequestContext,
    rows: readonly ReminderEntity[],
    mail: ComposedMail,
    transportId: string,
  ): Promise<void> {
    const sentAt = tx.clock.now();
    const { associationId } = tx;
    const { template, language } = mail;
    const messages = rows.map(({ id, recipientId }) => {
      return {
        associationId,
        id: newId(),
        reminderId: id,
        template,
        language,
        recipientId,
        transportId,
        sentAt,
      };
    });
    for (const row of rows)
      await this.reminders.update(tx, [row], {
        state: 'sent',
        settledAt: sentAt,
        attempts: row.attempts + 1,
      });
    await this.reminders.keepMessages(tx, messages);
    await this.tell(tx, rows, 'reminder.sent', {});
  }

  /** No further attempt is made; `reason` is a code, never an address. */
  async failed(tx: RequestContext, rows: readonly ReminderEntity[], reason: string): Promise<void> {
    for (const row of rows) {
      const change = {
        state: 'failed',
        settledAt: tx.clock.now(),
        attempts: row.attempts + 1,
        lastError: reason,
      } as const;
      await this.reminders.update(tx, [row], change);
    }
    await this.tell(tx, rows, 'reminder.failed', { reason });
  }

  /** This attempt failed, another will follow. */
  async postponed(tx: RequestContext, rows: readonly ReminderEntity[], reason: string): Promise<void> {
    for (const row of rows)
      await this.reminders.update(tx, [row], { attempts: row.attempts + 1, lastError: reason });
  }

  private tell(
    tx: RequestContext,
    rows: readonly ReminderEntity[],
    type: string,
    data: object,
  ): Promise<void> {
    const entries = rows.map(({ subjectType, subjectId, kind, rule, recipientId }) => {
      return { subjectType, subjectId, type, data: { ...data, kind, rule, recipientId } };
    });
    return this.history.append(tx, ...entries);
  }
}
