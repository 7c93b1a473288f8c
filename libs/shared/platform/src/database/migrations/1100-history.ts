import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SERVICE_ROLE, createTenantTable, dropTables } from '../tenant-table.js';

/** Append-only history of every record: the timeline of a person and of a duo. */
export class History1100 implements MigrationInterface {
  name = 'History1711000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'event',
      `subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       type text NOT NULL,
       actor jsonb NOT NULL,
       data jsonb NOT NULL,
       occurred_at timestamptz NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX event_subject ON event (association_id, subject_type, subject_id, occurred_at)`,
    );
    await runner.query(`REVOKE UPDATE, DELETE ON event FROM ${SERVICE_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'event');
  }
}
