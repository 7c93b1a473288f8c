import { Injectable } from '@nestjs/common';
import { WORK_KINDS } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { DuoEntity } from '../entities/index.js';
import { DuoEntity as Duo } from '../entities/index.js';

/** A row of `duo_outlook` as it is written. */
export interface OutlookRow {
  readonly id: Id;
  readonly duo_id: Id;
  readonly programme_id: Id;
  readonly aspect: 'lateness' | 'risk' | 'work';
  readonly kind: string;
  readonly rank: number;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate | null;
  readonly due_on: CalendarDate;
  readonly reason: string | null;
}

/** Until when the rows of a duo hold. */
export interface OutlookValidity {
  readonly duo_id: Id;
  readonly until: CalendarDate;
}

/** What is done about a duo that another transaction holds. */
export type WhenHeld = 'wait' | 'skip';

/** One expression, so that its index finds what is missing and what is over in one place (migration 8700). */
const HOLDS_UNTIL = `coalesce(d.outlook_until, '-infinity'::date)`;

/** The rows of some duos thrown away, worked out anew and dated, in one statement however many duos. */
const REWRITE = `
  WITH valid AS (SELECT * FROM json_to_recordset($2::json) AS v(duo_id uuid, until date)),
       gone AS (DELETE FROM duo_outlook o USING valid v WHERE o.association_id = $1 AND o.duo_id = v.duo_id),
       dated AS (UPDATE duo d SET outlook_until = v.until FROM valid v WHERE d.association_id = $1 AND d.id = v.duo_id)
  INSERT INTO duo_outlook (association_id, id, duo_id, programme_id, aspect, kind, rank, from_on, until_on, due_on, reason)
  SELECT $1, r.* FROM json_to_recordset($3::json) AS r(id uuid, duo_id uuid, programme_id uuid, aspect text, kind text,
         rank smallint, from_on date, until_on date, due_on date, reason text)`;

/** How pressing each kind of work is in this version of the software. */
const RANKS = WORK_KINDS.map((kind, rank) => `('${kind}', ${rank})`).join(', ');

/** How duos will stand: rows that only the software writes. */
@Injectable()
export class OutlookRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async rewrite(
    tx: RequestContext,
    validities: readonly OutlookValidity[],
    rows: readonly OutlookRow[],
  ): Promise<void> {
    const parameters = [tx.associationId, JSON.stringify(validities), JSON.stringify(rows)];
    await this.tenancy.manager(tx).query(REWRITE, parameters);
  }

  /** Gives rows of a former version of the software the order of urgency of this one; mostly there are none. */
  async rankAgain(tx: RequestContext): Promise<void> {
    await this.tenancy.manager(tx).query(
      `UPDATE duo_outlook o SET rank = k.rank FROM (VALUES ${RANKS}) AS k (kind, rank)
        WHERE o.association_id = $1 AND o.aspect = 'work' AND o.kind = k.kind AND o.rank <> k.rank`,
      [tx.associationId],
    );
  }

  /**
   * Up to `take` duos whose rows were never worked out or no longer hold on a day, held until the transaction ends.
   * Those that somebody else works out just now are waited for (and found done), or passed over.
   */
  stale(tx: RequestContext, day: CalendarDate, take: number, whenHeld: WhenHeld): Promise<DuoEntity[]> {
    const query = this.tenancy
      .manager(tx)
      .createQueryBuilder(Duo, 'd')
      .where('d.association_id = :associationId', { associationId: tx.associationId })
      .andWhere(`${HOLDS_UNTIL} < :day`, { day })
      .orderBy(HOLDS_UNTIL)
      .limit(take)
      .setLock('pessimistic_write');
    if (whenHeld === 'skip') query.setOnLocked('skip_locked');
    return query.getMany();
  }
}
