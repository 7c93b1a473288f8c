import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { DomainEvents, Tenancy } from '@tdu/platform';
import { RemindersRepository } from '../reminders.repository.js';
import { MatterReader, matterOf } from './matter-reader.js';

/** What may answer a matter. An event says only that something happened: the rules say what is still due. */
const ANSWERS = [
  'proposal.answered',
  'proposal.accepted',
  'proposal.declined',
  'proposal.withdrawn',
  'proposal.expired',
  'charter.signed',
  'duo.started',
  'duo.paused',
  'duo.closed',
  'duo.version_moved',
  'meeting.logged',
  'meeting.corrected',
  'review.done',
];

/** Cancels reminders that lost their reason, in the very transaction that answered them. */
@Injectable()
export class ReminderRecheck implements OnModuleInit {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly matters: MatterReader,
    private readonly reminders: RemindersRepository,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    for (const type of ANSWERS) {
      this.events.subscribeInside(type, async (ctx, { subjectId }) => {
        await this.recheck(ctx, subjectId);
      });
    }
  }

  /** Cancels the open reminders about a subject that are no longer due; returns how many. */
  recheck(ctx: RequestContext, subjectId: Id): Promise<number> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const rows = await this.reminders.lockOpen(tx, subjectId);
      if (rows.length === 0) return 0;
      const open = await this.matters.about(tx, rows);
      const answered = rows.filter((row) => !matterOf(row, open));
      await this.reminders.update(tx, answered, { state: 'cancelled', settledAt: tx.clock.now() });
      return answered.length;
    });
  }
}
