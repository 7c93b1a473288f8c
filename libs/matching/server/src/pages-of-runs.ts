import type { Type } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, type ConnectionArgs, decodeCursor, pageSize, toConnection } from '@tdu/platform';
import { type EntityManager, In } from 'typeorm';

interface Ranked {
  readonly id: Id;
  readonly runId: Id;
  /** From 1, within its run. */
  readonly position: number;
  readonly total: number;
}

/** A table whose rows belong to runs, with the SQL of their order within one. Rows of a finished run never move. */
export interface RunTable<T> {
  readonly entity: Type<T>;
  readonly table: string;
  readonly order: string;
}

/** The same page of the rows of several runs, in two statements however many runs there are. */
export async function pagesOfRuns<T extends { associationId: Id; id: Id }>(
  manager: EntityManager,
  tx: RequestContext,
  { entity, table, order }: RunTable<T>,
  runIds: readonly Id[],
  args: ConnectionArgs,
): Promise<ReadonlyMap<Id, Connection<T>>> {
  const size = pageSize(args);
  const after = Number(decodeCursor(args.after)?.[0] ?? 0) || 0;
  const ranked: Ranked[] = await manager.query(rankedRows(table, order), [
    tx.associationId,
    [...runIds],
    after,
    size + 1,
  ]);
  const where = { associationId: tx.associationId, id: In(ranked.map(({ id }) => id)) };
  const rows = await manager.getRepository<{ associationId: Id; id: Id }>(entity).findBy(where);
  const byId = new Map(rows.map((row) => [row.id, row as T]));
  return new Map(
    runIds.map((runId) => [
      runId,
      pageOf(
        ranked.filter((one) => one.runId === runId),
        size,
        byId,
      ),
    ]),
  );
}

/** An empty page. */
export function emptyPage<T>(): Connection<T> {
  return { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
}

function pageOf<T>(ranked: readonly Ranked[], size: number, byId: ReadonlyMap<Id, T>): Connection<T> {
  const page = toConnection(ranked, size, ranked[0]?.total ?? 0, ({ position }) => [position]);
  return { ...page, edges: page.edges.map(({ node, cursor }) => ({ cursor, node: byId.get(node.id)! })) };
}

/** Each run's page is read from the index in its order; the others of its rows are only counted. */
function rankedRows(table: string, order: string): string {
  return `
    SELECT page.id, run AS "runId", position::int,
           (SELECT count(*) FROM ${table} WHERE association_id = $1 AND match_run_id = run)::int AS total
      FROM unnest($2::uuid[]) AS run
     CROSS JOIN LATERAL (
       SELECT id, $3::int + row_number() OVER () AS position FROM (
         SELECT id FROM ${table} WHERE association_id = $1 AND match_run_id = run
          ORDER BY ${order} OFFSET $3::int LIMIT $4::int) ordered) page
     ORDER BY run, position`;
}
