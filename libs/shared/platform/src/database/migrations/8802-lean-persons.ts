import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Duplicates8300 } from './8300-duplicates.js';

const COLUMNS = [
  ['name_key', 'person_name_key(given_name, family_name, birth_date)'],
  ['family_key', 'person_family_key(family_name, birth_date)'],
  ['email_key', 'person_email_key(email)'],
] as const;

/** Both serve lists, which show nobody who was merged. */
const NAMES = [
  ['person_by_name', 'association_id, family_fold, given_fold, id'],
  ['person_by_given_name', 'association_id, given_fold'],
] as const;

/**
 * What writing a person no longer pays for: the keys of duplicates and their indexes.
 *
 * The indexes by name leave merged files out for another reason still. In a database without figures about a table
 * the planner takes an index on (association_id, …) for as good as the primary key; a foreign key checked through it
 * reads everybody of the association for each row. An index with a condition is never taken for that.
 *
 * A function that is strict is called, one that is not is written into the expression that uses it: names are never
 * null, and folding them so costs half.
 */
export class LeanPersons8802 implements MigrationInterface {
  name = 'LeanPersons1788020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ${COLUMNS.map(([column]) => `DROP COLUMN ${column}`).join(', ')}`);
    await runner.query(`DROP FUNCTION person_name_key, person_family_key, person_email_key, name_consonants`);
    await indexNames(runner, 'WHERE merged_into IS NULL');
    await runner.query(`ALTER FUNCTION person_fold(text) CALLED ON NULL INPUT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER FUNCTION person_fold(text) STRICT`);
    await indexNames(runner, '');
    await new Duplicates8300()['functions'](runner);
    for (const [column, made] of COLUMNS) {
      await runner.query(`ALTER TABLE person ADD COLUMN ${column} text GENERATED ALWAYS AS (${made}) STORED`);
      await runner.query(`CREATE INDEX person_${column} ON person (association_id, ${column})
        WHERE ${column} IS NOT NULL AND merged_into IS NULL`);
    }
  }
}

async function indexNames(runner: QueryRunner, condition: string): Promise<void> {
  for (const [index, columns] of NAMES) {
    await runner.query(`DROP INDEX ${index}`);
    await runner.query(`CREATE INDEX ${index} ON person (${columns}) ${condition}`);
  }
}
