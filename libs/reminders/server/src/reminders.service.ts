import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import type { ReminderEntity } from './entities/index.js';
import { type ReminderFilter, RemindersRepository } from './reminders.repository.js';

/** Reading reminders: what was said, what is about to be. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: RemindersRepository,
  ) {}

  /** A page of reminders, latest due first. */
  page(
    ctx: RequestContext,
    filter: ReminderFilter,
    args: ConnectionArgs,
  ): Promise<Connection<ReminderEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const size = pageSize(args);
      const { rows, total } = await this.reminders.page(tx, filter, size + 1, decodeCursor(args.after));
      return toConnection(rows, size, total, ({ dueOn, id }) => [dueOn, id]);
    });
  }
}
