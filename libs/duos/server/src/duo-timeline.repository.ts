import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { HistoryEntity, type ReadingOrder, Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';

/**
 * The events of some records, and the arrival of whoever came by an import: twenty thousand at once, they have no line
 * of their own in the history, but their participation says when they came.
 */
const LIFE = `
  SELECT e.association_id AS "associationId", e.id, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.type,
         e.actor, e.data, e.occurred_at AS "occurredAt"
    FROM event e
   WHERE e.association_id = $1 AND e.subject_type IN ('person', 'participation', 'proposal', 'duo')
     AND e.subject_id = ANY($2::uuid[])
   UNION ALL
  SELECT p.association_id, p.id, 'participation', p.id, 'participation.imported', '{"kind": "system"}', '{}', p.created_at
    FROM participation p
   WHERE p.association_id = $1 AND p.id = ANY($2::uuid[]) AND p.import_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM event e WHERE e.association_id = $1 AND e.subject_type = 'participation' AND e.subject_id = p.id
           AND e.type IN ('application.received', 'referral.received', 'participation.enrolled'))`;

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

  /** Up to `take` events of some records after a moment and id, in the order of reading. */
  page(
    tx: RequestContext,
    subjectIds: readonly Id[],
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: { readonly at: string; readonly id: Id },
  ): Promise<HistoryEntity[]> {
    return this.tenancy.manager(tx).query(
      `SELECT * FROM (${LIFE}) life
        WHERE $3::timestamptz IS NULL OR ("occurredAt", id) ${beyond} ($3, $4::uuid)
        ORDER BY "occurredAt" ${direction}, id ${direction} LIMIT $5`,
      [tx.associationId, subjectIds, after?.at ?? null, after?.id ?? null, take],
    );
  }

  async count(tx: RequestContext, subjectIds: readonly Id[]): Promise<number> {
    const [{ count }] = await this.tenancy
      .manager(tx)
      .query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${LIFE}) life`, [
        tx.associationId,
        subjectIds,
      ]);
    return count;
  }
}
