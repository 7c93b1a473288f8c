import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  type HistoryEntity,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import { DuoTimelineRepository } from './duo-timeline.repository.js';
import { isId } from './is-id.js';

/** What happened to a person, in every programme: from the first contact to the last duo. For the team. */
@Injectable()
export class PersonTimeline {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly events: DuoTimelineRepository,
  ) {}

  /** A page of events; three statements. */
  page(ctx: RequestContext, personId: Id, args: DatedListArgs): Promise<Connection<HistoryEntity>> {
    const size = pageSize(args);
    if (!isId(personId)) return Promise.resolve(toConnection([], size, 0, () => []));
    return this.tenancy.withTenant(ctx, async (tx) => {
      const subjects = await this.events.subjectsOf(tx, personId);
      const rows = await this.events.page(
        tx,
        subjects,
        size + 1,
        readingOrder(args.order),
        cursorIn(args.after),
      );
      const total = await this.events.count(tx, subjects);
      return toConnection(rows, size, total, ({ occurredAt, id }) => [occurredAt.toISOString(), id]);
    });
  }
}

function cursorIn(cursor: string | undefined) {
  const [at, id] = decodeCursor(cursor) ?? [];
  const isInstant = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  return isInstant && isId(id) ? { at, id } : undefined;
}
