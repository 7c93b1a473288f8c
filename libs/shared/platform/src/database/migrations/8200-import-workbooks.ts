import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Workbooks of several sheets, mappings that are remembered, and what it takes to undo an import. */
export class ImportWorkbooks8200 implements MigrationInterface {
  name = 'ImportWorkbooks1782000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_chunk
        ADD COLUMN sheet integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT import_chunk_association_id_import_id_number_key,
        ADD UNIQUE (association_id, import_id, sheet, number)`);
    await runner.query(`
      ALTER TABLE import_run
        ADD COLUMN undone_at timestamptz,
        DROP CONSTRAINT import_run_state_check,
        ADD CONSTRAINT import_run_state_check CHECK (state IN ('uploaded', 'checked', 'committed', 'undone'))`);
    await createTenantTable(
      runner,
      'import_mapping',
      `role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       headings text NOT NULL,
       mapping jsonb NOT NULL,
       used_at timestamptz NOT NULL,
       UNIQUE (association_id, role, headings)`,
    );
    await createTenantTable(
      runner,
      'import_change',
      `import_id uuid NOT NULL,
       created_persons uuid[] NOT NULL DEFAULT '{}',
       created_participations uuid[] NOT NULL DEFAULT '{}',
       persons jsonb NOT NULL DEFAULT '[]',
       participations jsonb NOT NULL DEFAULT '[]',
       FOREIGN KEY (association_id, import_id) REFERENCES import_run (association_id, id) ON DELETE CASCADE`,
    );
    await runner.query(`CREATE INDEX import_change_import ON import_change (association_id, import_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'import_change', 'import_mapping');
    await runner.query(`UPDATE import_run SET state = 'committed' WHERE state = 'undone'`);
    await runner.query(`
      ALTER TABLE import_run
        DROP COLUMN undone_at,
        DROP CONSTRAINT import_run_state_check,
        ADD CONSTRAINT import_run_state_check CHECK (state IN ('uploaded', 'checked', 'committed'))`);
    await runner.query(`DELETE FROM import_chunk WHERE sheet > 0`);
    await runner.query(`
      ALTER TABLE import_chunk
        DROP COLUMN sheet,
        ADD UNIQUE (association_id, import_id, number)`);
  }
}
