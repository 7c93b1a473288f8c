import { Injectable } from '@nestjs/common';
import { WORK_KINDS, type WorkKind, workRank } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { Tenancy, type WorkSource } from '@tdu/platform';
import { NOBODY } from '../safeguarding/safeguarding.repository.js';

/** A line as the sources give it, with the people it is about. */
export interface WorkRow {
  readonly kind: WorkKind;
  readonly rank: number;
  readonly id: Id;
  readonly dueOn: CalendarDate;
  readonly detail: string | null;
  readonly programmeId: Id;
  readonly duoId: Id | null;
  readonly subjectId: Id;
  readonly personIds: readonly Id[];
}

/** What the list is narrowed to, and who asks. */
export interface WorkQuery {
  readonly sources: readonly WorkSource[];
  /** Empty: every kind of the sources. */
  readonly kinds: readonly WorkKind[];
  readonly programmeId: Id | null;
  readonly today: CalendarDate;
  readonly userId: Id;
  readonly personId: Id;
}

/** The last line already read, by what the list is ordered by. */
export type WorkCursor = readonly [rank: number, dueOn: CalendarDate, id: Id];

/** Before the most pressing line there can be. */
const BEFORE_ALL: WorkCursor = [-1, '0001-01-01', NOBODY];

const COLUMNS = 'kind, id, due_on, detail, programme_id, duo_id, subject_id, first_seat, second_seat';
/** The order of urgency, as a table the lines are joined with. */
const RANKS = WORK_KINDS.map((kind, rank) => `('${kind}', ${rank})`).join(', ');

/** The work list: one statement over all sources, and another that counts. */
@Injectable()
export class WorkListRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Up to `take` lines after a cursor, the most pressing first: so many of each source, then of them all. Who sits where
   * is settled before people are looked up: under row-level security no index is asked for what COALESCE gives.
   */
  page(
    tx: RequestContext,
    query: WorkQuery,
    take: number,
    after: WorkCursor = BEFORE_ALL,
  ): Promise<WorkRow[]> {
    const first = (lines: string) =>
      `(${lines} AND (rank, due_on, id) > ($7::int, $8::date, $9::uuid) ORDER BY rank, due_on, id LIMIT $10)`;
    return this.tenancy.manager(tx).query(
      `WITH page AS (SELECT * FROM (${query.sources.map(linesOf).map(first).join(' UNION ALL ')}) AS lines
                      ORDER BY rank, due_on, id LIMIT $10),
            seated AS MATERIALIZED (
              SELECT w.*, coalesce(w.first_seat, d.mentor_participation_id) AS one,
                     coalesce(w.second_seat, d.mentee_participation_id) AS two
                FROM page w LEFT JOIN duo d ON d.association_id = $1 AND d.id = w.duo_id)
       SELECT kind, rank, id, due_on::text AS "dueOn", detail, programme_id AS "programmeId", duo_id AS "duoId",
              subject_id AS "subjectId", ARRAY(SELECT p.person_id FROM participation p
                WHERE p.association_id = $1 AND p.id IN (one, two) ORDER BY p.role DESC, p.id) AS "personIds"
         FROM seated ORDER BY rank, due_on, id`,
      [...parametersOf(tx, query), ...after, take],
    );
  }

  /** How many lines there are of each kind. */
  async counts(tx: RequestContext, query: WorkQuery): Promise<ReadonlyMap<WorkKind, number>> {
    const rows: { kind: WorkKind; count: number }[] = await this.tenancy
      .manager(tx)
      .query(
        `WITH work AS (${query.sources.map(linesOf).join(' UNION ALL ')}) SELECT kind, count(*)::int AS count FROM work GROUP BY kind`,
        parametersOf(tx, query),
      );
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }
}

/** The lines of a source with how pressing they are, narrowed before sources are put together: each uses its own index. */
function linesOf({ sql, ranked }: WorkSource): string {
  const lines = ranked
    ? `SELECT * FROM (${sql}) AS s (${COLUMNS}, rank)`
    : `SELECT s.*, k.rank FROM (${sql}) AS s (${COLUMNS}) JOIN (VALUES ${RANKS}) AS k (kind, rank) ON k.kind = s.kind`;
  return `SELECT * FROM (${lines}) AS lines
    WHERE ($5::uuid IS NULL OR programme_id = $5::uuid) AND (cardinality($6::int[]) = 0 OR rank = ANY($6::int[]))
      AND $3::uuid IS NOT NULL AND $4::uuid IS NOT NULL AND $2::date IS NOT NULL`;
}

function parametersOf(tx: RequestContext, { today, userId, personId, programmeId, kinds }: WorkQuery) {
  return [tx.associationId, today, userId, personId, programmeId, kinds.map(workRank)];
}
