import { Injectable } from '@nestjs/common';
import { type AccountSide, canReadMeeting } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { type HistoryEntity, Tenancy, loaderFor } from '@tdu/platform';
import { DuoTimelineRepository } from './duo-timeline.repository.js';
import type { DuoRecord } from './life/duo-record.js';

/** What happened to a duo, as far as the reader may know. */
@Injectable()
export class DuoTimeline {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly events: DuoTimelineRepository,
  ) {}

  /** The events of a duo, oldest first; of meetings, a participant reads the own side's and staff's. */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<HistoryEntity[]> {
    const events = await loaderFor(ctx, 'duo-timeline', (ids) => this.read(ctx, ids)).load(id);
    return (events ?? []).filter(({ type, data }) => {
      if (!type.startsWith('meeting.')) return true;
      return canReadMeeting(ctx.actor, people, data as { loggedBy: AccountSide });
    });
  }

  private read(ctx: RequestContext, ids: readonly Id[]): Promise<Map<Id, HistoryEntity[]>> {
    return this.tenancy.withTenant(ctx, (tx) => this.events.ofDuos(tx, ids));
  }
}
