import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Persons, their participations in programmes, and the imports that brought them. */
export class People3000 implements MigrationInterface {
  name = 'People1730000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'import_run',
      `programme_id uuid NOT NULL,
       role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       file_name text NOT NULL,
       format jsonb NOT NULL,
       mapping jsonb NOT NULL,
       state text NOT NULL CHECK (state IN ('uploaded', 'checked', 'committed')),
       counts jsonb,
       verdicts text,
       created_by text NOT NULL,
       created_at timestamptz NOT NULL,
       committed_at timestamptz,
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX import_run_programme ON import_run (association_id, programme_id, created_at)`,
    );
    // The sheet itself, in pieces: it is stored and read back without ever being whole in memory.
    await createTenantTable(
      runner,
      'import_chunk',
      `import_id uuid NOT NULL,
       number integer NOT NULL,
       content bytea NOT NULL,
       UNIQUE (association_id, import_id, number),
       FOREIGN KEY (association_id, import_id) REFERENCES import_run (association_id, id) ON DELETE CASCADE`,
    );
    await runner.query(`ALTER TABLE import_chunk ALTER COLUMN content SET STORAGE EXTERNAL`);
    await createTenantTable(
      runner,
      'import_line',
      `import_id uuid NOT NULL,
       line integer NOT NULL,
       verdict text NOT NULL CHECK (verdict IN ('updated', 'duplicate', 'refused')),
       column_name text,
       reason text,
       repair text,
       duplicate_of integer,
       cells jsonb NOT NULL,
       UNIQUE (association_id, import_id, line),
       FOREIGN KEY (association_id, import_id) REFERENCES import_run (association_id, id) ON DELETE CASCADE`,
    );
    await createTenantTable(
      runner,
      'person',
      `given_name text NOT NULL,
       family_name text NOT NULL,
       gender text NOT NULL CHECK (gender IN ('female', 'male', 'other', 'unknown')),
       birth_date date NOT NULL,
       email text COLLATE "C",
       phone text,
       postal_code text,
       commune_code text,
       commune_name text,
       department text,
       languages jsonb NOT NULL DEFAULT '[]',
       french_level text,
       country text,
       message_language text NOT NULL DEFAULT 'fr',
       created_at timestamptz NOT NULL,
       updated_at timestamptz NOT NULL,
       CHECK (email IS NOT NULL OR phone IS NOT NULL)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX person_email ON person (association_id, email) WHERE email IS NOT NULL`,
    );
    // Who has no e-mail is found by birth date, then by name. Partial: whoever has one is found by it, and a row
    // of a sheet without any is worth one look over the association's people.
    await runner.query(
      `CREATE INDEX person_birth_date ON person (association_id, birth_date) WHERE email IS NULL`,
    );
    // Checked for each row of an import and never able to fail: see docs/adr/0012.
    await runner.query(`ALTER TABLE person DROP CONSTRAINT person_association_id_fkey`);
    await createTenantTable(
      runner,
      'participation',
      `person_id uuid NOT NULL,
       programme_id uuid NOT NULL,
       role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       state text NOT NULL CHECK (state IN ('applied', 'screening', 'admitted', 'on_hold', 'declined', 'alumni')),
       objectives text[] NOT NULL,
       sector text,
       availability text[] NOT NULL,
       interests text[] NOT NULL,
       video boolean NOT NULL,
       gender_wish text CHECK (gender_wish IN ('female', 'male')),
       refuses_compatriot boolean NOT NULL DEFAULT false,
       capacity integer NOT NULL CHECK (capacity >= 0),
       channel text,
       registered_on date NOT NULL,
       screening jsonb NOT NULL DEFAULT '{}',
       import_id uuid,
       import_line integer,
       created_at timestamptz NOT NULL,
       updated_at timestamptz NOT NULL,
       UNIQUE (association_id, person_id, programme_id, role),
       FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    // Both keys above lead to the association already: one check less for each row of an import.
    await runner.query(`ALTER TABLE participation DROP CONSTRAINT participation_association_id_fkey`);
    await runner.query(
      `CREATE INDEX participation_programme ON participation (association_id, programme_id)`,
    );
    await runner.query(
      `ALTER TABLE user_account ADD CONSTRAINT user_account_person
         FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id)`,
    );
    await runner.query(`CREATE INDEX user_account_person ON user_account (association_id, person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX user_account_person`);
    await runner.query(`ALTER TABLE user_account DROP CONSTRAINT user_account_person`);
    await dropTables(runner, 'participation', 'person', 'import_line', 'import_chunk', 'import_run');
  }
}
