import { Injectable } from '@nestjs/common';
import { type AccountSide, canReadMeeting } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { HistoryEntity, Tenancy, loaderFor } from '@tdu/platform';
import { Any } from 'typeorm';
import type { DuoRecord } from './life/duo-record.js';

/** The history of duos, many at once. */
@Injectable()
export class DuoTimeline {
  constructor(private readonly tenancy: Tenancy) {}

  /** What the actor may know of a duo's history, oldest first: of meetings, a participant reads the own side and staff's. */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<HistoryEntity[]> {
    const events = await loaderFor(ctx, 'duo-timeline', (ids) => this.read(ctx, ids)).load(id);
    return (events ?? []).filter(({ type, data }) => {
      if (!type.startsWith('meeting.')) return true;
      return canReadMeeting(ctx.actor, people, data as { loggedBy: AccountSide });
    });
  }

  private read(ctx: RequestContext, ids: readonly Id[]): Promise<Map<Id, HistoryEntity[]>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const events = await this.tenancy.manager(tx).find(HistoryEntity, {
        where: { associationId: tx.associationId, subjectType: 'duo', subjectId: Any([...ids]) },
        order: { occurredAt: 'ASC', id: 'ASC' },
      });
      return new Map(ids.map((id) => [id, events.filter(({ subjectId }) => subjectId === id)]));
    });
  }
}
