import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * People found by the beginning of a name, whatever its case and accents, and pools read in the order of waiting. The
 * folding of names is the database's own, on both sides of each comparison. Prefixes, not trigrams: two ordered
 * indexes cost an import a fraction of what trigrams do, and a name is looked up by how it begins. Stored columns, not
 * indexes on an expression: behind row-level security only comparisons of plain columns may use an index.
 */
export class PeopleSearch8202 implements MigrationInterface {
  name = 'PeopleSearch1782020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION person_fold(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT CASE WHEN name ~ '^[A-Za-z]*$' THEN translate(name, '${PLAIN}', '${PLAIN.toLowerCase()}')
          ELSE btrim(regexp_replace(translate(regexp_replace(
                 replace(replace(replace(replace(normalize(name, NFD), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
                 '[\\u0300-\\u036f]', '', 'g'), '${PLAIN}ŁĐØłđøı', '${PLAIN.toLowerCase()}ldoldoi'),
                 '[\\u0001-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u2000-\\u206f]+', ' ', 'g')) END
      $$`);
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN family_fold text COLLATE "C" GENERATED ALWAYS AS (person_fold(family_name)) STORED,
        ADD COLUMN given_fold text COLLATE "C" GENERATED ALWAYS AS (person_fold(given_name)) STORED`);
    await runner.query(`CREATE INDEX person_by_name ON person (association_id, family_fold, given_fold, id)`);
    await runner.query(`CREATE INDEX person_by_given_name ON person (association_id, given_fold)`);
    await runner.query(`
      CREATE INDEX participation_waiting ON participation (association_id, programme_id, role, registered_on, id)
        WHERE state IN ('applied', 'screening', 'admitted')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX participation_waiting, person_by_given_name, person_by_name`);
    await runner.query(`ALTER TABLE person DROP COLUMN given_fold, DROP COLUMN family_fold`);
    await runner.query(`DROP FUNCTION person_fold`);
  }
}
