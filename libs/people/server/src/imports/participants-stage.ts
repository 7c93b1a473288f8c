import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  COPY_STAGE,
  PARTICIPATION_COLUMNS,
  PERSON_COLUMNS,
  type ParticipantRow,
  STAGE_COLUMNS,
  copyText,
} from './participant-row.js';

/** Where the rows of an import belong. */
export interface StageTarget {
  readonly importId: Id;
  readonly programmeId: Id;
  readonly role: ParticipantRole;
}

const LIST_PERSON = PERSON_COLUMNS.join(', ');
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

  /** Sends rows to the temporary table. */
  async add(tx: RequestContext, rows: readonly ParticipantRow[]): Promise<void> {
    if (rows.length === 0) return;
    const client: PoolClient = await this.tenancy.manager(tx).queryRunner!.connect();
    const stream = client.query(copyFrom(COPY_STAGE));
    await new Promise<void>((resolve, reject) => {
      stream.on('error', reject).on('finish', resolve).end(copyText(rows));
    });
  }

  /** Writes the rows sent so far, all of them of people new to the association, and makes room for more. */
  async writeNew(tx: RequestContext, target: StageTarget): Promise<void> {
    await this.insertPersons(tx);
    await this.insertParticipations(tx, target);
    await this.query(tx, 'TRUNCATE import_stage');
  }

  /** Writes all the rows sent; `known` tells whether some of them are of persons registered already. */
  async write(tx: RequestContext, target: StageTarget, known: boolean): Promise<void> {
    await this.insertPersons(tx);
    await this.insertParticipations(tx, target);
    if (!known) return;
    await this.updatePersons(tx);
    await this.updateParticipations(tx, target);
  }

  private insertPersons(tx: RequestContext): Promise<unknown> {
    return this.query(
      tx,
      `INSERT INTO person (association_id, id, ${LIST_PERSON}, created_at, updated_at)
       SELECT $1, person_id, ${LIST_PERSON}, $2, $2 FROM import_stage WHERE new_person`,
      [tx.associationId, tx.clock.now()],
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

  private insertParticipations(tx: RequestContext, target: StageTarget): Promise<unknown> {
    return this.query(
      tx,
      `INSERT INTO participation (association_id, id, person_id, programme_id, role, import_id,
         ${LIST_PARTICIPATION}, created_at, updated_at)
       SELECT $1, participation_id, person_id, $3, $4, $5, ${LIST_PARTICIPATION}, $2, $2
       FROM import_stage WHERE new_participation`,
      [tx.associationId, tx.clock.now(), target.programmeId, target.role, target.importId],
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

function assignments(columns: readonly string[]): string {
  return columns.map((column) => `${column} = stage.${column}`).join(', ');
}
