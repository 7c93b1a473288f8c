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
       moment text NOT NULL
         CHECK (moment IN ('start', 'mid_term', 'end', 'after_6_months', 'after_12_months')),
       value numeric(10, 2) NOT NULL,
       contract text
         CHECK (contract IN ('cdi', 'cdd', 'interim', 'apprenticeship', 'civic_service', 'self_employed')),
       weekly_hours numeric(4, 1) CHECK (weekly_hours > 0 AND weekly_hours <= 48),
       measured_on date NOT NULL,
       source text NOT NULL CHECK (source IN ('mentee', 'mentor', 'coordinator', 'document')),
       recorded_by text NOT NULL,
       created_at timestamptz NOT NULL,
       UNIQUE NULLS NOT DISTINCT (association_id, participation_id, duo_id, indicator, moment, source),
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
    await runner.query(`CREATE INDEX measure_duo ON measure (association_id, duo_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'measure');
  }
}
