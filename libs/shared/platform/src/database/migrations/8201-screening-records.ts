import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Each step of a screening as it was reported: who, when, result, reason, next. */
export class ScreeningRecords8201 implements MigrationInterface {
  name = 'ScreeningRecords1782010000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'screening_record',
      `participation_id uuid NOT NULL,
       step text NOT NULL,
       outcome text NOT NULL CHECK (outcome IN ('passed', 'failed')),
       done_on date NOT NULL,
       issued_on date,
       expires_on date,
       failure text CHECK (failure IS NOT NULL OR outcome = 'passed'),
       answers jsonb NOT NULL,
       next_on date,
       recorded_by text NOT NULL,
       recorded_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX screening_record_participation ON screening_record (association_id, participation_id, recorded_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'screening_record');
  }
}
