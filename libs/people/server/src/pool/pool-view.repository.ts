import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type {
  ParticipantRole,
  ParticipationState,
  ScreeningBounds,
  ScreeningDates,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { PoolDuos } from './pool-duos.js';
import { readySql } from './ready-sql.js';

/** Whom of a pool to list. */
export interface PoolQuery {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly bounds: Readonly<Record<ParticipantRole, ScreeningBounds>>;
  /** More duos at once nobody holds, whatever he or she offers; null: no such rule. */
  readonly mostDuos: number | null;
  /** Null: whether ready or not. */
  readonly ready: boolean | null;
  readonly department: string | null;
  /** Registered on that day or before. */
  readonly waitingSince: CalendarDate | null;
  readonly order: 'longest' | 'shortest';
}

/** Somebody who waits, with what is needed to say why. */
export interface PoolRow {
  readonly participationId: Id;
  readonly personId: Id;
  readonly name: string;
  readonly state: ParticipationState;
  readonly registeredOn: CalendarDate;
  readonly department: string | null;
  readonly communeName: string | null;
  readonly birthDate: CalendarDate;
  readonly screening: ScreeningDates;
  readonly openDuos: number;
  readonly places: number;
}

/** The last person already read. */
export type PoolCursor = readonly [registeredOn: CalendarDate, id: Id];

/** How long it took to match those who were matched in a month. Days. */
export interface MonthToMatch {
  readonly month: string;
  readonly people: number;
  readonly median: number;
  readonly p90: number;
}

/** A pool is not counted beyond: one more than this means many. */
const MOST_COUNTED = 10_000;
const MONTHS_SHOWN = 24;

/** Who waits in a pool, inside the tenant's transaction. */
@Injectable()
export class PoolViewRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: PoolDuos,
  ) {}

  /** Up to `take` people with a place free, after a cursor. */
  page(tx: RequestContext, query: PoolQuery, take: number, after?: PoolCursor): Promise<PoolRow[]> {
    const { from, parameters, value } = this.waiting(tx, query);
    const [than, order] = query.order === 'longest' ? ['>', 'ASC'] : ['<', 'DESC'];
    const next = after
      ? `AND (p.registered_on, p.id) ${than} (${value(after[0])}::date, ${value(after[1])}::uuid)`
      : '';
    return this.tenancy.manager(tx).query(
      `SELECT p.id AS "participationId", p.person_id AS "personId", x.given_name || ' ' || x.family_name AS name, p.state,
              p.registered_on::text AS "registeredOn", x.department, x.commune_name AS "communeName",
              x.birth_date::text AS "birthDate", p.screening, taken.duos AS "openDuos", ${PLACES} AS places
         ${from} ${next} ORDER BY p.registered_on ${order}, p.id ${order} LIMIT ${value(take)}`,
      parameters,
    );
  }

  /** How many wait, counted up to 10,001. */
  async count(tx: RequestContext, query: PoolQuery): Promise<number> {
    const { from, parameters } = this.waiting(tx, query);
    const [{ count }] = await this.tenancy
      .manager(tx)
      .query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM (SELECT 1 ${from} LIMIT ${MOST_COUNTED + 1}) waiting`,
        parameters,
      );
    return count;
  }

  /** By month of the first duo, the latest first: days from the registration to it. */
  timeToMatch(tx: RequestContext, programmeId: Id, role: ParticipantRole): Promise<MonthToMatch[]> {
    return this.tenancy.manager(tx).query(
      `SELECT to_char(formed_on, 'YYYY-MM') AS month, count(*)::int AS people,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS p90
         FROM (SELECT min(d.formed_on) AS formed_on, greatest(min(d.formed_on) - p.registered_on, 0) AS days
                 FROM participation p JOIN ${this.duos.sql} d ON d.participation_id = p.id
                WHERE p.association_id = $1 AND p.programme_id = $2 AND p.role = $3 AND p.folded_into IS NULL
                GROUP BY p.association_id, p.id, p.registered_on) first_duo
        GROUP BY month ORDER BY month DESC LIMIT ${MONTHS_SHOWN}`,
      [tx.associationId, programmeId, role],
    );
  }

  private waiting(tx: RequestContext, query: PoolQuery) {
    const { programmeId, role, mostDuos, ready, department, waitingSince } = query;
    const given: unknown[] = [tx.associationId, programmeId, role, mostDuos];
    // A value that no condition names may not travel.
    const { sql, parameters } =
      ready === null ? { sql: 'true', parameters: given } : readySql(query.bounds, given);
    const value = (one: unknown) => `$${parameters.push(one)}`;
    const where = [
      `p.association_id = $1 AND p.programme_id = $2 AND p.role = $3 AND p.state IN ('applied', 'screening', 'admitted')`,
      `p.folded_into IS NULL AND taken.duos < ${PLACES}`,
    ];
    where.push(ready === false ? `NOT ${sql}` : sql);
    if (department) where.push(`x.department = ${value(department)}`);
    if (waitingSince) where.push(`p.registered_on <= ${value(waitingSince)}::date`);
    const from = `FROM participation p
      JOIN person x ON x.association_id = p.association_id AND x.id = p.person_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS duos FROM ${this.duos.sql} d
        WHERE d.participation_id = p.id AND d.is_open) taken
      WHERE ${where.join(' AND ')}`;
    return { from, parameters, value };
  }
}

/** Duos that somebody can hold at once. */
const PLACES = 'least(p.capacity, $4::int)';
