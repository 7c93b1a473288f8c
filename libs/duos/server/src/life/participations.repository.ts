import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';

/** What this part needs of a participation. */
export interface Participant {
  readonly id: Id;
  readonly personId: Id;
}

/** Who stands behind the participations of many duos: one column of the people part, read without its service. */
@Injectable()
export class ParticipationsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async byIds(tx: RequestContext, ids: readonly Id[]): Promise<Map<Id, Participant>> {
    const rows: Participant[] = await this.tenancy
      .manager(tx)
      .query(
        `SELECT id, person_id AS "personId" FROM participation WHERE association_id = $1 AND id = ANY($2)`,
        [tx.associationId, [...new Set(ids)]],
      );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
