import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import type { Matter } from '@tdu/reminders-domain';
import type { ReminderEntity } from '../entities/index.js';
import { MatterReader, matterOf } from '../planning/matter-reader.js';
import { Addressees } from './addressees.js';
import { ReminderComposer } from './reminder-composer.js';
import { ReminderDelivery, type SendOutcome } from './reminder-delivery.js';

interface Due {
  readonly row: ReminderEntity;
  readonly matter: Matter;
}

/** Third step for what duos and proposals wait for. */
@Injectable()
export class MatterMails {
  constructor(
    private readonly matters: MatterReader,
    private readonly addressees: Addressees,
    private readonly composer: ReminderComposer,
    private readonly delivery: ReminderDelivery,
  ) {}

  /** Tells one recipient what of these rows still has its reason, in one mail; the others are cancelled. */
  async send(tx: RequestContext, rows: readonly ReminderEntity[]): Promise<SendOutcome> {
    const due = await this.stillDue(tx, rows);
    await this.delivery.cancel(
      tx,
      rows.filter((one) => !due.some((other) => other.row === one)),
    );
    return due.length === 0 ? 'cancelled' : this.tell(tx, due);
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
