import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { IMPORT_UNDO_DAYS } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';

/** Someone whom an import wrote and who was used or changed since. */
export interface Touched {
  readonly personId: Id;
  readonly name: string;
  /** The table that refers to the person, or null: the file itself was changed. */
  readonly by: string | null;
}

/** Undoing removes these together. */
type Written = 'person' | 'participation';

/** What an import wrote, and the way back, inside the tenant's transaction. */
@Injectable()
export class ImportUndoRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Whom somebody changed since, or who is somewhere in use: up to `limit` of them. */
  async touched(tx: RequestContext, importId: Id, limit: number): Promise<Touched[]> {
    const references = await this.references(tx);
    const parts = [
      ...(['person', 'participation'] as const).flatMap((table) => [
        changedCreated(table),
        changedUpdated(table),
        importedAgain(table),
      ]),
      ...references.map(referring),
    ];
    return this.query(
      tx,
      `WITH ${MADE}
       SELECT DISTINCT ON (x.id) x.id AS "personId", x.given_name || ' ' || x.family_name AS name, t.by
         FROM (${parts.join(' UNION ALL ')}) t (person_id, by)
         JOIN person x ON x.association_id = $1 AND x.id = t.person_id
        ORDER BY x.id, t.by NULLS LAST LIMIT $3`,
      [tx.associationId, importId, limit],
    );
  }

  /** Puts every row back as it was and removes those that were not there. */
  async restore(tx: RequestContext, importId: Id): Promise<void> {
    const parameters = [tx.associationId, importId];
    for (const table of ['participation', 'person'] as const) {
      await this.query(
        tx,
        `DELETE FROM ${table} WHERE association_id = $1 AND id IN (
           SELECT unnest(created_${table}s) FROM import_change WHERE association_id = $1 AND import_id = $2)`,
        parameters,
      );
      const columns = (await this.columns(tx, table)).join(', ');
      await this.query(
        tx,
        `UPDATE ${table} t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(t, image.before))
           FROM (${imagesOf(table)}) image
          WHERE t.association_id = $1 AND t.id = image.id`,
        parameters,
      );
    }
    await this.query(
      tx,
      `DELETE FROM import_change WHERE association_id = $1 AND import_id = $2`,
      parameters,
    );
  }

  /** Lets go of what imports too old to be undone wrote. */
  async forgetOld(tx: RequestContext): Promise<void> {
    const before = new Date(tx.clock.now().getTime() - IMPORT_UNDO_DAYS * 86_400_000);
    await this.query(
      tx,
      `DELETE FROM import_change c USING import_run r
        WHERE c.association_id = $1 AND r.association_id = $1 AND r.id = c.import_id AND r.committed_at < $2`,
      [tx.associationId, before],
    );
  }

  /**
   * Which columns of which tables lead to a person or a participation: asked of the catalogue, so that none is
   * forgotten. Rows that go with the person (ON DELETE CASCADE) hold nobody.
   */
  private references(tx: RequestContext): Promise<Reference[]> {
    return this.query(
      tx,
      `SELECT k.conrelid::regclass::text AS "table", own.attname AS "column", k.confrelid::regclass::text AS "to"
         FROM pg_constraint k
        CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair (own, theirs)
         JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = pair.own
         JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attnum = pair.theirs
        WHERE k.contype = 'f' AND k.confrelid IN ('person'::regclass, 'participation'::regclass)
          AND theirs.attname = 'id' AND k.confdeltype <> 'c'
        ORDER BY 1, 2`,
      [],
    );
  }

  private async columns(tx: RequestContext, table: Written): Promise<string[]> {
    const rows: { name: string }[] = await this.query(
      tx,
      `SELECT attname AS name FROM pg_attribute
        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          AND attname NOT IN ('association_id', 'id') ORDER BY attnum`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  private query<T>(tx: RequestContext, sql: string, parameters: unknown[]): Promise<T> {
    return this.tenancy.manager(tx).query(sql, parameters) as Promise<T>;
  }
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: Written;
}

/** Those who were not there before. */
const MADE = `
  made_person AS MATERIALIZED (SELECT unnest(created_persons) AS id FROM import_change
                   WHERE association_id = $1 AND import_id = $2),
  made_participation AS MATERIALIZED (SELECT unnest(created_participations) AS id FROM import_change
                   WHERE association_id = $1 AND import_id = $2)`;

function changedCreated(table: Written): string {
  const person = table === 'person' ? 't.id' : 't.person_id';
  const merged = table === 'person' ? 't.merged_into' : 't.folded_into';
  return `SELECT ${person}, NULL::text FROM made_${table} m JOIN ${table} t ON t.association_id = $1 AND t.id = m.id
           WHERE t.updated_at <> t.created_at OR ${merged} IS NOT NULL`;
}

/** Whom a later import found here, and changed. */
function importedAgain(table: Written): string {
  const person = table === 'person' ? `piece -> 'before' ->> 'id'` : `piece -> 'before' ->> 'person_id'`;
  return `SELECT (${person})::uuid, NULL::text FROM import_change c
           CROSS JOIN LATERAL jsonb_array_elements(c.${table}s) AS piece
            JOIN made_${table} m ON m.id = (piece -> 'before' ->> 'id')::uuid
           WHERE c.association_id = $1 AND c.import_id <> $2`;
}

/** Value by value: a column added by a later version of the product is no change. */
function changedUpdated(table: Written): string {
  const person = table === 'person' ? 't.id' : 't.person_id';
  return `SELECT ${person}, NULL::text FROM (${imagesOf(table)}) image
            JOIN ${table} t ON t.association_id = $1 AND t.id = image.id
           WHERE EXISTS (SELECT 1 FROM jsonb_each(image.after) was
                          WHERE to_jsonb(t) -> was.key IS DISTINCT FROM was.value)`;
}

function imagesOf(table: Written): string {
  return `SELECT (piece -> 'before' ->> 'id')::uuid AS id, piece -> 'before' AS before, piece -> 'after' AS after
            FROM import_change c CROSS JOIN LATERAL jsonb_array_elements(c.${table}s) AS piece
           WHERE c.association_id = $1 AND c.import_id = $2`;
}

/** Rows of other tables that hold someone who would go. What goes itself holds nobody. */
function referring({ table, column, to }: Reference): string {
  const holder = `r.${identifier(column)}`;
  const person =
    to === 'person'
      ? holder
      : `(SELECT p.person_id FROM participation p WHERE p.association_id = $1 AND p.id = ${holder})`;
  const itself =
    table === 'person' || table === 'participation'
      ? `AND NOT EXISTS (SELECT 1 FROM made_${table} own WHERE own.id = r.id)`
      : '';
  return `SELECT ${person}, '${identifier(table)}' FROM made_${to} m
            JOIN ${identifier(table)} r ON r.association_id = $1 AND ${holder} = m.id ${itself}`;
}

/** Names come from the catalogue; written into SQL they are still looked at. */
function identifier(name: string): string {
  if (!/^[a-z][a-z_0-9]*$/.test(name)) throw new Error(`${name} names no table or column`);
  return name;
}
