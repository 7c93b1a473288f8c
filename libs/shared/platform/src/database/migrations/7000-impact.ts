import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Dated values of indicators, each with its source. */
export class Impact7000 implements MigrationInterface {
  name = 'Impact1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'measure',
      `participation_id uuid NOT NULL,
       duo_id uuid,
       indicator text NOT NULL,
       moment text NOT NULL CHECK (moment IN ('start', 'mid_term', 'end', 'later')),
       value numeric(10, 2) NOT NULL,
       measured_on date NOT NULL,
       source text NOT NULL CHECK (source IN ('mentee', 'mentor', 'coordinator', 'document')),
       recorded_by text NOT NULL,
       created_at timestamptz NOT NULL,
       UNIQUE (association_id, participation_id, indicator, moment, source),
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
    await runner.query(`CREATE INDEX measure_duo ON measure (association_id, duo_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'measure');
  }
}
