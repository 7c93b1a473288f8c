import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { Matter } from '@tdu/reminders-domain';
import type { ReminderEntity } from '../entities/index.js';
import { MatterReader, matterOf } from '../planning/matter-reader.js';
import { RemindersRepository } from '../reminders.repository.js';
import { Addressees } from './addressees.js';
import { ReminderComposer } from './reminder-composer.js';
import { ReminderDelivery, type SendOutcome } from './reminder-delivery.js';

interface Due {
  readonly row: ReminderEntity;
  readonly matter: Matter;
}

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
    private readonly matters: MatterReader,
    private readonly addressees: Addressees,
    private readonly composer: ReminderComposer,
    private readonly delivery: ReminderDelivery,
  ) {}

  /** Sends one reminder, and with it what else waits for the same member of staff. */
  send(ctx: RequestContext, reminderId: Id): Promise<SendOutcome> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const row = await this.reminders.lockQueued(tx, reminderId);
      if (!row) return 'nothing';
      const rows = row.recipientKind === 'user' ? await this.reminders.lockOthers(tx, row) : [row];
      const due = await this.stillDue(tx, rows);
      await this.delivery.cancel(
        tx,
        rows.filter((one) => !due.some((other) => other.row === one)),
      );
      return due.length === 0 ? 'cancelled' : this.tell(tx, due);
    });
  }

  private async stillDue(tx: RequestContext, rows: readonly ReminderEntity[]): Promise<Due[]> {
    const open = await this.matters.about(tx, rows);
    return rows.flatMap((row) => {
      const matter = matterOf(row, open);
      return matter ? [{ row, matter }] : [];
    });
  }

  private async tell(tx: RequestContext, due: readonly Due[]): Promise<SendOutcome> {
    const rows = due.map(({ row }) => row);
    const matters = due.map(({ matter }) => matter);
    const { to, names } = await this.addressees.find(tx, rows[0], matters);
    if (!to?.email) return this.delivery.fail(tx, rows, to ? 'NO_ADDRESS' : 'RECIPIENT_GONE');
    const mail =
      rows[0].recipientKind === 'person'
        ? await this.composer.toPerson(tx, { to, names }, matters[0], rows[0].programmeId)
        : await this.composer.toStaff(tx, { to, names }, matters);
    return this.delivery.deliver(tx, rows, to.email, mail);
  }
}
