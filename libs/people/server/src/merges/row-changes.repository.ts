import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { RowChange } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';

type Row = Readonly<Record<string, unknown>>;

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Participations move by their own rule; a file's keys are its own; what a merge wrote stays about the files it names. */
const NOT_MOVED: readonly string[] = ['participation', 'person_key', 'person_merge', 'duplicate_dismissal'];

/** Rows read and written column by column, as a merge and its undoing need it, inside the tenant's transaction. */
@Injectable()
export class RowChangesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Rows as JSON with camel-case names, locked until the end of the transaction, in the order of their ids. */
  async lock(tx: RequestContext, table: string, ids: readonly Id[]): Promise<ReadonlyMap<Id, Row>> {
    return this.rows(tx, table, `id = ANY ($2)`, ids);
  }

  /** The participations of some persons, locked. */
  async participations(tx: RequestContext, personIds: readonly Id[]): Promise<Row[]> {
    return [...(await this.rows(tx, 'participation', `person_id = ANY ($2)`, personIds)).values()];
  }

  /** Makes changes in their order. */
  async apply(tx: RequestContext, changes: readonly RowChange[]): Promise<void> {
    for (const { table, id, after } of changes) {
      const columns = Object.keys(after).map(snake).join(', ');
      await this.query(
        tx,
        `UPDATE ${identifier(table)} SET (${columns}) =
           (SELECT ${columns} FROM jsonb_populate_record(NULL::${identifier(table)}, $3::jsonb))
          WHERE association_id = $1 AND id = $2`,
        [tx.associationId, id, JSON.stringify(renamed(after, snake))],
      );
    }
  }

  /**
   * What else points at a person, whichever part's table it is: asked of the catalogue of foreign keys, so that no
   * table added later is forgotten. The wishes to be with somebody again are names in a list and follow too.
   */
  async references(tx: RequestContext, from: Id, to: Id): Promise<RowChange[]> {
    const changes: RowChange[] = [];
    for (const { table, column } of await this.keysToPerson(tx)) {
      const key = camel(column);
      const found = await this.rows(tx, table, `${identifier(column)} = $2`, from);
      for (const id of found.keys())
        changes.push({ table, id, before: { [key]: from }, after: { [key]: to } });
    }
    return [...changes, ...(await this.wishes(tx, from, to))];
  }

  private async wishes(tx: RequestContext, from: Id, to: Id): Promise<RowChange[]> {
    const found = await this.rows(tx, 'participation', `$2 = ANY (wished_partner_ids)`, from);
    return [...found].map(([id, row]) => {
      const before = row.wishedPartnerIds as Id[];
      const wishedPartnerIds = [...new Set(before.map((one) => (one === from ? to : one)))];
      return {
        table: 'participation',
        id,
        before: { wishedPartnerIds: before },
        after: { wishedPartnerIds },
      };
    });
  }

  private async keysToPerson(tx: RequestContext): Promise<Reference[]> {
    return this.query(
      tx,
      `SELECT k.conrelid::regclass::text AS "table", own.attname AS "column"
         FROM pg_constraint k
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (own, theirs)
         JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = pair.own
         JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs
        WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND theirs.attname = 'id'
          AND NOT k.conrelid::regclass::text = ANY ($1)
        ORDER BY 1, 2`,
      [NOT_MOVED],
    );
  }

  private async rows(
    tx: RequestContext,
    table: string,
    where: string,
    value: unknown,
  ): Promise<Map<Id, Row>> {
    const rows = await this.query<{ row: Row }>(
      tx,
      `SELECT to_jsonb(t) AS row FROM ${identifier(table)} t WHERE association_id = $1 AND ${where}
        ORDER BY id FOR UPDATE`,
      [tx.associationId, value],
    );
    return new Map(rows.map(({ row }) => [row.id as Id, renamed(row, camel)]));
  }

  private query<T>(tx: RequestContext, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.tenancy.manager(tx).query(sql, parameters);
  }
}

/** Names come from the catalogue or from records of our own; written into SQL they are still looked at. */
function identifier(name: string): string {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new Error(`${name} names no table or column`);
  return name;
}

function renamed(row: Row, rename: (name: string) => string): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function snake(name: string): string {
  return identifier(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}
