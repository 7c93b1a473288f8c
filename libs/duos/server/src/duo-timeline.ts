import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import {
  type AccountSide,
  type DocumentAudience,
  type DuoPeople,
  canReadDocument,
  canReadMeeting,
} from '@tdu/duos-domain';
import type { Actor, Id, RequestContext } from '@tdu/kernel';
import { type HistoryEntity, Tenancy, loaderFor } from '@tdu/platform';
import { DuoTimelineRepository } from './duo-timeline.repository.js';
import type { DuoRecord } from './life/duo-record.js';

/** What the history of a sort of event is read by; sorts that are not named are for everybody of the duo. */
const READERS: Readonly<Record<string, (actor: Actor, people: DuoPeople, data: object) => boolean>> = {
  meeting: (actor, people, data) => canReadMeeting(actor, people, data as { loggedBy: AccountSide }),
  question: (actor, people, data) => canReadMeeting(actor, people, data as { loggedBy: AccountSide }),
  document: (actor, people, data) =>
    canReadDocument(actor, people, data as { audience: DocumentAudience; addedBy: AccountSide }),
  rematch: (actor) => isAllowed(actor, [Permission.ReadDuos]),
};

/** What happened to a duo, as far as the reader may know. */
@Injectable()
export class DuoTimeline {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly events: DuoTimelineRepository,
  ) {}

  /**
   * The events of a duo, oldest first; of meetings and questions a participant reads the own side's and staff's, of
   * documents those he or she may open.
   */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<HistoryEntity[]> {
    const events = await loaderFor(ctx, 'duo-timeline', (ids) => this.read(ctx, ids)).load(id);
    return (events ?? []).filter(({ type, data }) => {
      const mayRead = READERS[type.split('.')[0]];
      return mayRead?.(ctx.actor, people, data) ?? true;
    });
  }

  private read(ctx: RequestContext, ids: readonly Id[]): Promise<Map<Id, HistoryEntity[]>> {
    return this.tenancy.withTenant(ctx, (tx) => this.events.ofDuos(tx, ids));
  }
}
