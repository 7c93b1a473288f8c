import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  pageSize,
  readingOrder,
  Tenancy,
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

  /** A page of reminders by the day they are due. */
  page(
    ctx: RequestContext,
    filter: ReminderFilter,
    args: DatedListArgs,
  ): Promise<Connection<ReminderEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const size = pageSize(args);
      const { rows, total } = await this.reminders.page(
        tx,
        filter,
        size + 1,
        readingOrder(args.order),
        decodeCursor(args.after),
      );
      return toConnection(rows, size, total, ({ dueOn, id }) => [dueOn, id]);
    });
  }
}
