import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { HistoryEntity, Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';

/** The history of many duos in one statement. */
@Injectable()
export class DuoTimelineRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The events of each of these duos, oldest first. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, HistoryEntity[]>> {
    const events = await this.tenancy.manager(tx).find(HistoryEntity, {
      where: { associationId: tx.associationId, subjectType: 'duo', subjectId: Any([...duoIds]) },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
    const byDuo = new Map<Id, HistoryEntity[]>(duoIds.map((id) => [id, []]));
    for (const event of events) byDuo.get(event.subjectId)?.push(event);
    return byDuo;
  }
}
