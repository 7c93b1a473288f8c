import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that people have so far go where they are kept from now on. */
export class PersonKeysBackfill8801 implements MigrationInterface {
  name = 'PersonKeysBackfill1788010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO person_key (association_id, id, birth_date, name_key, family_key, email_key)
      SELECT association_id, id, birth_date, name_key, family_key, email_key FROM person WHERE merged_into IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM person_key`);
    await runner.query(`DELETE FROM person_key_due`);
  }
}
