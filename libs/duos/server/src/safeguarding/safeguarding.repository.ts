import { Injectable } from '@nestjs/common';
import { STAFF_ROLES } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ReportState, WaitingReport } from '@tdu/duos-domain';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import { Any, IsNull } from 'typeorm';
import { MatchStopEntity, SafeguardingPersonEntity, SafeguardingReportEntity } from '../entities/index.js';

/** The user and the person who read; only a signed-in user ever does. */
export interface Reader {
  readonly userId: Id;
  readonly personId: Id | null;
}

/** Which reports of those somebody reads; no state is all of them. */
export interface ReportFilter {
  readonly reader: Reader;
  readonly state?: ReportState | null;
}

/**
 * The reports `r` that a user who is this person reads (both as SQL parameters): named for the programme, or for the
 * association where the programme names nobody, and not of the duo. `canReadReport` says the same of one report.
 */
export function readableReport(userId: string, personId: string): string {
  return `${userId} = (SELECT s.user_id FROM safeguarding_person s
     WHERE s.association_id = r.association_id AND (s.programme_id = r.programme_id OR s.programme_id IS NULL)
     ORDER BY s.programme_id NULLS LAST LIMIT 1)
  AND NOT EXISTS (SELECT FROM duo d JOIN participation p ON p.association_id = d.association_id
     AND p.id IN (d.mentor_participation_id, d.mentee_participation_id)
     WHERE d.association_id = r.association_id AND d.id = r.duo_id AND p.person_id = ${personId})`;
}

/** Somebody without a person is of no duo: the nil UUID matches none. */
export const NOBODY: Id = '00000000-0000-0000-0000-000000000000';

/** The open account `u` of the team that reads a report `r`: whoever left it is told of none. */
const READS = `u.association_id = r.association_id AND u.disabled_at IS NULL
  AND u.roles && '{${STAFF_ROLES.join(',')}}' AND ${readableReport('u.id', 'u.person_id')}`;

/** Confidential reports and what follows from them. */
@Injectable()
export class SafeguardingRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Everybody who is named, for the association and for programmes. */
  namings(tx: RequestContext): Promise<SafeguardingPersonEntity[]> {
    const where = { associationId: tx.associationId };
    return this.tenancy.manager(tx).find(SafeguardingPersonEntity, { where, order: { id: 'ASC' } });
  }

  /** Names one person for a programme, or for the association, in the place of whoever was. */
  async name(tx: RequestContext, naming: SafeguardingPersonEntity): Promise<void> {
    const { associationId, programmeId } = naming;
    const where = { associationId, programmeId: programmeId ?? IsNull() };
    await this.tenancy.manager(tx).delete(SafeguardingPersonEntity, where);
    await this.tenancy.manager(tx).insert(SafeguardingPersonEntity, naming);
  }

  async unname(tx: RequestContext, programmeId: Id): Promise<void> {
    const where = { associationId: tx.associationId, programmeId };
    await this.tenancy.manager(tx).delete(SafeguardingPersonEntity, where);
  }

  /** Adds a report; false when the same one was made the same day. */
  async insert(tx: RequestContext, report: SafeguardingReportEntity): Promise<boolean> {
    const insert = this.tenancy.manager(tx).createQueryBuilder().insert();
    const { raw } = await insert
      .into(SafeguardingReportEntity)
      .values(report)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Reports that nobody has taken up, each with the account that may read it; those without a reader are left out. */
  waiting(tx: RequestContext): Promise<WaitingReport[]> {
    return this.tenancy.manager(tx).query(
      `SELECT r.id AS "reportId", r.programme_id AS "programmeId", r.reported_on AS "reportedOn", u.id AS "readerId"
         FROM safeguarding_report r
         JOIN user_account u ON ${READS}
        WHERE r.association_id = $1 AND r.state = 'received' ORDER BY r.id`,
      [tx.associationId],
    );
  }

  /** Whether anybody reads the reports of a duo: nobody named, or only somebody of the duo, is no reader. */
  async hasReader(tx: RequestContext, duoId: Id): Promise<boolean> {
    const readers = await this.tenancy.manager(tx).query<unknown[]>(
      `SELECT 1 FROM safeguarding_report r
         JOIN user_account u ON ${READS}
        WHERE r.association_id = $1 AND r.duo_id = $2 LIMIT 1`,
      [tx.associationId, duoId],
    );
    return readers.length > 0;
  }

  /** The report, held until the transaction ends. */
  lock(tx: RequestContext, id: Id): Promise<SafeguardingReportEntity | null> {
    const where = { associationId: tx.associationId, id };
    const lock = { mode: 'pessimistic_write' } as const;
    return this.tenancy.manager(tx).findOne(SafeguardingReportEntity, { where, lock });
  }

  async update(tx: RequestContext, id: Id, change: Partial<SafeguardingReportEntity>): Promise<void> {
    const where = { associationId: tx.associationId, id };
    await this.tenancy.manager(tx).update(SafeguardingReportEntity, where, change);
  }

  /** Up to `take` reports of a reader beyond an id, in the order asked for. */
  page(
    tx: RequestContext,
    filter: ReportFilter,
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: Id,
  ): Promise<SafeguardingReportEntity[]> {
    const query = this.filtered(tx, filter);
    if (after) query.andWhere(`r.id ${beyond} :after`, { after });
    return query.orderBy('r.id', direction).limit(take).getMany();
  }

  count(tx: RequestContext, filter: ReportFilter): Promise<number> {
    return this.filtered(tx, filter).getCount();
  }

  /** Stops that some reports led to, oldest first. */
  stopsOf(tx: RequestContext, reportIds: readonly Id[]): Promise<MatchStopEntity[]> {
    const where = { associationId: tx.associationId, reportId: Any([...reportIds]) };
    return this.tenancy.manager(tx).find(MatchStopEntity, { where, order: { id: 'ASC' } });
  }

  async insertStop(tx: RequestContext, stop: MatchStopEntity): Promise<void> {
    await this.tenancy.manager(tx).insert(MatchStopEntity, stop);
  }

  async updateStop(tx: RequestContext, id: Id, change: Partial<MatchStopEntity>): Promise<void> {
    await this.tenancy.manager(tx).update(MatchStopEntity, { associationId: tx.associationId, id }, change);
  }

  stop(tx: RequestContext, id: Id): Promise<MatchStopEntity | null> {
    return this.tenancy.manager(tx).findOneBy(MatchStopEntity, { associationId: tx.associationId, id });
  }

  private filtered(tx: RequestContext, { reader: { userId, personId }, state }: ReportFilter) {
    const query = this.tenancy
      .manager(tx)
      .createQueryBuilder(SafeguardingReportEntity, 'r')
      .where('r.association_id = :associationId', { associationId: tx.associationId })
      .andWhere(readableReport(':userId', ':personId'), { userId, personId: personId ?? NOBODY });
    return state ? query.andWhere('r.state = :state', { state }) : query;
  }
}
