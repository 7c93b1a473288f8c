import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** People whose keys wait together. */
const PIECE = 1_000;

const KEYS = ['name_key', 'family_key', 'email_key'];

/**
 * The keys under which duplicates are found, beside the people and not in their rows: the people domain makes them
 * when somebody looks for duplicates, so that writing people by the ten thousand does not pay for it. The database
 * notes whose keys are due, so that no way in can forget them (forms, referrals, sheets, hands).
 */
export class PersonKeys8800 implements MigrationInterface {
  name = 'PersonKeys1788000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'person_key',
      `birth_date date NOT NULL,
       ${KEYS.map((key) => `${key} text`).join(', ')},
       FOREIGN KEY (association_id, id) REFERENCES person (association_id, id) ON DELETE CASCADE`,
    );
    // The person leads to the association: see docs/adr/0012.
    await runner.query(`ALTER TABLE person_key DROP CONSTRAINT person_key_association_id_fkey`);
    for (const key of KEYS) {
      await runner.query(
        `CREATE INDEX person_key_${key} ON person_key (association_id, ${key}) WHERE ${key} IS NOT NULL`,
      );
    }
    await createTenantTable(runner, 'person_key_due', `person_ids uuid[] NOT NULL`);
    await this.triggers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER person_key_changed ON person`);
    await runner.query(`DROP TRIGGER person_key_new ON person`);
    await runner.query(`DROP FUNCTION person_key_changed(), person_key_new()`);
    await dropTables(runner, 'person_key_due', 'person_key');
  }

  private async triggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION person_key_new() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO person_key_due (association_id, id, person_ids)
        SELECT association_id, gen_random_uuid(), array_agg(id)
          FROM (SELECT association_id, id, row_number() OVER () / ${PIECE} AS piece FROM fresh) numbered
         GROUP BY association_id, piece;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER person_key_new AFTER INSERT ON person REFERENCING NEW TABLE AS fresh
        FOR EACH STATEMENT EXECUTE FUNCTION person_key_new()`);
    await runner.query(`
      CREATE FUNCTION person_key_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO person_key_due (association_id, id, person_ids)
        VALUES (NEW.association_id, gen_random_uuid(), ARRAY[NEW.id]);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER person_key_changed AFTER UPDATE ON person FOR EACH ROW
        WHEN ((OLD.given_name, OLD.family_name, OLD.birth_date, OLD.email, OLD.merged_into)
              IS DISTINCT FROM (NEW.given_name, NEW.family_name, NEW.birth_date, NEW.email, NEW.merged_into))
        EXECUTE FUNCTION person_key_changed()`);
  }
}
