import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';

/** What this part needs of a participation. */
export interface Participant {
  readonly id: Id;
  readonly personId: Id;
  readonly department: string | null;
}

/**
 * Who stands behind the participations of many duos. A narrow join on the tables of the people part instead of its
 * service: lists and nightly plans read every open duo, and need two columns of each person, not the person.
 */
@Injectable()
export class ParticipationsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async byIds(tx: RequestContext, ids: readonly Id[]): Promise<Map<Id, Participant>> {
    const rows: Participant[] = await this.tenancy.manager(tx).query(
      `SELECT a.id, a.person_id AS "personId", p.department
         FROM participation a
         JOIN person p ON p.association_id = a.association_id AND p.id = a.person_id
        WHERE a.association_id = $1 AND a.id = ANY($2)`,
      [tx.associationId, [...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
