import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Programmes as data: immutable versions in named sections, and yearly targets by department. */
export class Programmes2000 implements MigrationInterface {
  name = 'Programmes1720000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'programme',
      `name text NOT NULL,
       preset text,
       created_at timestamptz NOT NULL,
       archived_at timestamptz,
       UNIQUE (association_id, name)`,
    );
    await createTenantTable(
      runner,
      'programme_version',
      `programme_id uuid NOT NULL,
       number integer NOT NULL CHECK (number > 0),
       sections jsonb NOT NULL,
       created_at timestamptz NOT NULL,
       first_used_at timestamptz,
       UNIQUE (association_id, programme_id, number),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await createTenantTable(
      runner,
      'programme_target',
      `programme_id uuid NOT NULL,
       year integer NOT NULL,
       department text NOT NULL,
       projects integer NOT NULL CHECK (projects >= 0),
       target integer NOT NULL CHECK (target >= 0),
       UNIQUE (association_id, programme_id, year, department),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(`
      CREATE FUNCTION keep_used_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.first_used_at IS NOT NULL AND NEW.sections IS DISTINCT FROM OLD.sections THEN
          RAISE EXCEPTION 'programme version % is in use and cannot change', OLD.id;
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_used_version BEFORE UPDATE ON programme_version
        FOR EACH ROW EXECUTE FUNCTION keep_used_version()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'programme_target', 'programme_version', 'programme');
    await runner.query(`DROP FUNCTION keep_used_version()`);
  }
}
