import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import pg, { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  COPY_STAGE,
  NEW_PERSON_COLUMNS,
  PARTICIPATION_COLUMNS,
  PERSON_COLUMNS,
  STAGE_COLUMNS,
} from './participant-row.js';

/** Where the rows of an import belong. */
export interface StageTarget {
  readonly importId: Id;
  readonly programmeId: Id;
  readonly role: ParticipantRole;
}

/** Rows on their way. */
export interface Sent {
  /** Settles when PostgreSQL has done with them. */
  readonly done: Promise<void>;
}

const { escapeLiteral } = pg;
/** Rows kept together, as they were, for the undoing of an import. */
const PIECE = 500;
const LIST_PERSON = [...NEW_PERSON_COLUMNS, ...PERSON_COLUMNS].join(', ');
const LIST_PARTICIPATION = PARTICIPATION_COLUMNS.join(', ');
const DEFINITION = STAGE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');

/**
 * Writes participants in numbers: rows travel by COPY into a temporary table (PostgreSQL allows no COPY into a
 * table with row-level security) while the sheet is being read, then as sets into `person` and `participation`.
 */
@Injectable()
export class ParticipantsStage {
  constructor(private readonly tenancy: Tenancy) {}

  /** Makes the temporary table; it goes with the transaction. Imports of an association follow one another. */
  async open(tx: RequestContext): Promise<void> {
    const lock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
    await this.query(tx, lock, [`import:${tx.associationId}`]);
    await this.query(tx, `CREATE TEMPORARY TABLE import_stage (${DEFINITION}) ON COMMIT DROP`);
  }

  /** Sends rows, as `copyText` wrote them, to the temporary table, where `write` finds them. */
  add(tx: RequestContext, rows: string): Promise<Sent> {
    return this.send(tx, COPY_STAGE, rows);
  }

  /**
   * Writes rows of people who are new to the association. One message holds all there is to do: PostgreSQL goes
   * from the copy to the tables without an answer of this process, which reads the next rows meanwhile.
   */
  addNew(tx: RequestContext, target: StageTarget, rows: string): Promise<Sent> {
    return this.send(
      tx,
      [COPY_STAGE, insertNew(tx, target), noteCreated(tx, target), 'TRUNCATE import_stage'].join(';'),
      rows,
    );
  }

  /** Writes all the rows that were added; `known` tells whether some are of persons registered already. */
  async write(tx: RequestContext, target: StageTarget, known: boolean): Promise<void> {
    await this.query(tx, insertNew(tx, target));
    await this.query(tx, noteCreated(tx, target));
    if (!known) return;
    await this.noting(tx, target, 'person', () => this.updatePersons(tx));
    await this.noting(tx, target, 'participation', () => this.updateParticipations(tx, target));
  }

  private async send(tx: RequestContext, statements: string, rows: string): Promise<Sent> {
    const client: PoolClient = await this.tenancy.manager(tx).queryRunner!.connect();
    const stream = client.query(copyFrom(statements));
    const done = new Promise<void>((resolve, reject) => stream.on('error', reject).on('finish', resolve));
    const sent = new Promise<void>((resolve) => stream.write(rows, () => resolve()));
    await Promise.race([sent, done]);
    stream.end();
    return { done };
  }

  /** Keeps the rows that `change` writes as they were and as they became, a piece of so many at a time. */
  private async noting(
    tx: RequestContext,
    { importId }: StageTarget,
    table: 'person' | 'participation',
    change: () => Promise<unknown>,
  ): Promise<void> {
    await this.query(
      tx,
      `CREATE TEMPORARY TABLE import_before_${table} ON COMMIT DROP AS
       SELECT t.id, to_jsonb(t) AS row FROM ${table} t JOIN import_stage s ON t.id = s.${table}_id
        WHERE t.association_id = '${tx.associationId}' AND NOT s.new_${table}`,
    );
    await change();
    await this.query(
      tx,
      `INSERT INTO import_change (association_id, id, import_id, ${table}s)
       SELECT $1, gen_random_uuid(), $2, jsonb_agg(jsonb_build_object('before', row, 'after', now_row))
         FROM (SELECT b.row, to_jsonb(t) AS now_row, row_number() OVER (ORDER BY b.id) / ${PIECE} AS piece
                 FROM import_before_${table} b JOIN ${table} t ON t.association_id = $1 AND t.id = b.id) noted
        GROUP BY piece`,
      [tx.associationId, importId],
    );
  }

  private updatePersons(tx: RequestContext): Promise<unknown> {
    return this.query(
      tx,
      `UPDATE person SET ${assignments(PERSON_COLUMNS)}, updated_at = $2 FROM import_stage stage
       WHERE person.association_id = $1 AND person.id = stage.person_id AND NOT stage.new_person`,
      [tx.associationId, tx.clock.now()],
    );
  }

  private updateParticipations(tx: RequestContext, target: StageTarget): Promise<unknown> {
    return this.query(
      tx,
      `UPDATE participation SET ${assignments(PARTICIPATION_COLUMNS)}, import_id = $3, updated_at = $2
       FROM import_stage stage WHERE participation.association_id = $1
         AND participation.id = stage.participation_id AND NOT stage.new_participation`,
      [tx.associationId, tx.clock.now(), target.importId],
    );
  }

  private query(tx: RequestContext, sql: string, parameters: unknown[] = []): Promise<unknown> {
    return this.tenancy.manager(tx).query(sql, parameters);
  }
}

/** Whom a batch made, for whoever takes the import back. */
function noteCreated(tx: RequestContext, { importId }: StageTarget): string {
  const [association, run] = [tx.associationId, importId].map((value) => escapeLiteral(value));
  return `
    INSERT INTO import_change (association_id, id, import_id, created_persons, created_participations)
    SELECT ${association}, gen_random_uuid(), ${run}, coalesce(array_agg(person_id) FILTER (WHERE new_person), '{}'),
           coalesce(array_agg(participation_id) FILTER (WHERE new_participation), '{}')
      FROM import_stage HAVING bool_or(new_person OR new_participation)`;
}

/** Persons and their participations in one statement, values written out: it travels with others in one message. */
function insertNew(tx: RequestContext, { programmeId, role, importId }: StageTarget): string {
  const association = escapeLiteral(tx.associationId);
  const now = escapeLiteral(tx.clock.now().toISOString());
  const place = [programmeId, role, importId].map((value) => escapeLiteral(value)).join(', ');
  return `
    WITH persons AS (
      INSERT INTO person (association_id, id, ${LIST_PERSON}, created_at, updated_at)
      SELECT ${association}, person_id, ${LIST_PERSON}, ${now}, ${now} FROM import_stage WHERE new_person
    )
    INSERT INTO participation (association_id, id, person_id, programme_id, role, import_id,
      ${LIST_PARTICIPATION}, created_at, updated_at)
    SELECT ${association}, participation_id, person_id, ${place}, ${LIST_PARTICIPATION}, ${now}, ${now}
    FROM import_stage WHERE new_participation`;
}

function assignments(columns: readonly string[]): string {
  return columns.map((column) => `${column} = stage.${column}`).join(', ');
}
