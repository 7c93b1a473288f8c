import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { HistoryEntity, type ReadingOrder, Tenancy } from '@tdu/platform';
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

  /**
   * The records whose history is a person's: the person, the participations, what was proposed and the duos. Reports
   * are none of them.
   */
  async subjectsOf(tx: RequestContext, personId: Id): Promise<Id[]> {
    const rows: { id: Id }[] = await this.tenancy.manager(tx).query(
      `WITH seat AS (SELECT id FROM participation WHERE association_id = $1 AND person_id = $2)
       SELECT $2::uuid AS id UNION SELECT id FROM seat
       UNION SELECT r.id FROM proposal r JOIN seat ON seat.id IN (r.mentor_participation_id, r.mentee_participation_id)
              WHERE r.association_id = $1
       UNION SELECT d.id FROM duo d JOIN seat ON seat.id IN (d.mentor_participation_id, d.mentee_participation_id)
              WHERE d.association_id = $1`,
      [tx.associationId, personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Up to `take` events of some records before a moment, the latest first. */
  page(
    tx: RequestContext,
    subjectIds: readonly Id[],
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: { readonly at: string; readonly id: Id },
  ): Promise<HistoryEntity[]> {
    const query = this.select(tx, subjectIds);
    const key = '(CAST(:at AS timestamptz), CAST(:id AS uuid))';
    if (after) query.andWhere(`(e.occurred_at, e.id) ${beyond} ${key}`, after);
    return query.orderBy('e.occurred_at', direction).addOrderBy('e.id', direction).limit(take).getMany();
  }

  count(tx: RequestContext, subjectIds: readonly Id[]): Promise<number> {
    return this.select(tx, subjectIds).getCount();
  }

  private select(tx: RequestContext, subjectIds: readonly Id[]) {
    return this.tenancy
      .manager(tx)
      .createQueryBuilder(HistoryEntity, 'e')
      .where('e.association_id = :associationId', { associationId: tx.associationId })
      .andWhere(`e.subject_type IN ('person', 'participation', 'proposal', 'duo')`)
      .andWhere('e.subject_id = ANY(:subjectIds)', { subjectIds });
  }
}
