import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { HistoryEntity, Tenancy } from '@tdu/platform';
import { isId } from '../is-id.js';

/** Lines of one timeline at most: the newest. */
const MOST_EVENTS = 500;

/** All that happened to a person: the file, those merged into it, and every participation. */
@Injectable()
export class PersonTimelineService {
  constructor(private readonly tenancy: Tenancy) {}

  /** The events of a person, the newest first; empty when the association knows nobody of that id. */
  of(ctx: RequestContext, personId: Id): Promise<HistoryEntity[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!isId(personId)) return [];
      const manager = this.tenancy.manager(tx);
      const subjects = await manager.query<{ id: Id }[]>(
        `WITH file AS (SELECT id FROM person WHERE association_id = $1 AND (id = $2 OR merged_into = $2))
         SELECT id FROM file UNION ALL
         SELECT p.id FROM participation p WHERE p.association_id = $1 AND p.person_id IN (SELECT id FROM file)`,
        [tx.associationId, personId],
      );
      const query = manager.createQueryBuilder(HistoryEntity, 'e');
      return query
        .where('e.associationId = :association', { association: tx.associationId })
        .andWhere(`e.subjectType IN ('person', 'participation') AND e.subjectId = ANY (:ids)`, {
          ids: subjects.map(({ id }) => id),
        })
        .orderBy({ 'e.occurredAt': 'DESC', 'e.id': 'DESC' })
        .take(MOST_EVENTS)
        .getMany();
    });
  }
}
