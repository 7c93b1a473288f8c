import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

export const PAGE_SIZE = 25;
export const LARGEST_PAGE = 100;

/** Relay's page arguments, forward only. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { nullable: true, description: `1 to ${LARGEST_PAGE}; ${PAGE_SIZE} when absent` })
  first?: number;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge already read' })
  after?: string;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** One page of a list: nodes with their cursors. */
export interface Connection<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  /** Of a list that grows by the hundred thousand it is counted when this is read, and only then. */
  readonly totalCount: number | Promise<number>;
}

/** How many there are in all: known, or what counts them once somebody asks. */
export type Total = number | (() => Promise<number>);

/** The Relay connection and edge classes of a model; call once per model. */
export function connectionOf<T>(model: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => model) node: T;
    @Field(() => String) cursor: string;
  }
  @ObjectType(`${name}Connection`)
  class ModelConnection implements Connection<T> {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    @Field(() => Int) totalCount: number | Promise<number>;
  }
  return ModelConnection;
}

/** How many rows a page asks for: 1 to LARGEST_PAGE. */
export function pageSize(args: ConnectionArgs): number {
  return Math.min(Math.max(args.first ?? PAGE_SIZE, 1), LARGEST_PAGE);
}

/**
 * Builds a page from rows read one beyond its size (`limit pageSize + 1`): the extra row only says that more
 * follow. `keyOf` gives the values the list is ordered by, for the cursor.
 */
export function toConnection<T>(
  rows: readonly T[],
  size: number,
  total: Total,
  keyOf: (row: T) => readonly (string | number)[],
): Connection<T> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return {
    edges,
    get totalCount() {
      return typeof total === 'number' ? total : total();
    },
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** The same page with its nodes mapped. */
export function mapConnection<T, M>(connection: Connection<T>, map: (node: T) => M): Connection<M> {
  return {
    edges: connection.edges.map(({ node, cursor }) => ({ cursor, node: map(node) })),
    get totalCount() {
      return connection.totalCount;
    },
    pageInfo: connection.pageInfo,
  };
}

/** An opaque cursor of the values a list is ordered by. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The values behind a cursor; undefined when it is none of ours. */
export function decodeCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) ? (key as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}
