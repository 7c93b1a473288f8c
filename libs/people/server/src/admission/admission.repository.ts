import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole, Screening } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { In, IsNull, type Repository } from 'typeorm';
import { ParticipationEntity } from '../entities/participation.entity.js';
import { ScreeningRecordEntity } from '../entities/screening-record.entity.js';

/** A step of somebody admitted that lapses, or has lapsed. */
export interface LapsingStep {
  readonly participationId: Id;
  readonly personId: Id;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly step: string;
  readonly label: string;
  /** The last day on which it counts. */
  readonly validUntil: CalendarDate;
}

/** The last step already read. */
export type LapsingCursor = readonly [validUntil: CalendarDate, participationId: Id, step: string];

/** Reports of steps, inside the tenant's transaction. */
@Injectable()
export class AdmissionRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Holds a participation until the end of the transaction; null when there is none of that id, or a merge folded
   * it into another.
   */
  lock(tx: RequestContext, id: Id): Promise<ParticipationEntity | null> {
    return this.tenancy.manager(tx).findOne(ParticipationEntity, {
      where: { associationId: tx.associationId, id, foldedInto: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Reports about some participations, the latest first. */
  recordsOf(tx: RequestContext, participationIds: readonly Id[]): Promise<ScreeningRecordEntity[]> {
    return this.records(tx).find({
      where: { associationId: tx.associationId, participationId: In([...participationIds]) },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
  }

  async add(tx: RequestContext, record: ScreeningRecordEntity): Promise<void> {
    await this.records(tx).insert(record as never);
  }

  /** Steps of admitted people that count until `before` or less long, the first to lapse first. */
  lapsing(
    tx: RequestContext,
    query: {
      programmeId: Id;
      screening: Screening;
      before: CalendarDate;
      take: number;
      after?: LapsingCursor;
    },
  ): Promise<LapsingStep[]> {
    const { sql, parameters } = lapsingSql(tx, query);
    const [day, id, step] = query.after ?? [null, null, null];
    const at = parameters.length;
    return this.tenancy.manager(tx).query(
      `SELECT * FROM (${sql}) l
        WHERE $${at + 1}::text IS NULL OR (l."validUntil", l."participationId", l.step)
            > ($${at + 1}::text, $${at + 2}::uuid, $${at + 3}::text)
        ORDER BY 7, 1, 5 LIMIT $${at + 4}`,
      [...parameters, day, id, step, query.take],
    );
  }

  async lapsingCount(
    tx: RequestContext,
    query: { programmeId: Id; screening: Screening; before: CalendarDate },
  ): Promise<number> {
    const { sql, parameters } = lapsingSql(tx, query);
    const rows = await this.tenancy
      .manager(tx)
      .query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${sql}) l`, parameters);
    return rows[0].count;
  }

  private records(tx: RequestContext): Repository<ScreeningRecordEntity> {
    return this.tenancy.manager(tx).getRepository(ScreeningRecordEntity);
  }
}

function lapsingSql(
  tx: RequestContext,
  { programmeId, screening, before }: { programmeId: Id; screening: Screening; before: CalendarDate },
) {
  const steps = (['mentor', 'mentee'] as const).flatMap((role) =>
    screening[role].steps.flatMap(({ key, label, validityMonths }) =>
      validityMonths ? [{ role, key, label, months: validityMonths }] : [],
    ),
  );
  const sql = `
    SELECT p.id AS "participationId", p.person_id AS "personId", x.given_name || ' ' || x.family_name AS name, p.role,
           s.key AS step, s.label, (p.screening ->> s.key)::date + make_interval(months => s.months) AS until
      FROM jsonb_to_recordset($3::jsonb) AS s (role text, key text, label text, months int)
      JOIN participation p ON p.association_id = $1 AND p.programme_id = $2 AND p.role = s.role
       AND p.state = 'admitted' AND p.folded_into IS NULL AND p.screening ? s.key
       -- Who has no step as old as this has none that lapses; the ends of months differ by three days at most.
       AND p.oldest_step <= (($4::date + 3) - make_interval(months => s.months))::date
      JOIN person x ON x.association_id = $1 AND x.id = p.person_id`;
  return {
    sql: `SELECT "participationId", "personId", name, role, step, label, to_char(until, 'YYYY-MM-DD') AS "validUntil"
            FROM (${sql}) one WHERE until <= $4::date`,
    parameters: [tx.associationId, programmeId, JSON.stringify(steps), before],
  };
}
