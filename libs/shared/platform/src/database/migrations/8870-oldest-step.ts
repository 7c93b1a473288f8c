import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day of the oldest step of a screening, kept by the database: a step can lapse by a day only of somebody whose
 * oldest step is old enough, and these few are found by an index instead of among everybody who is admitted.
 */
export class OldestStep8870 implements MigrationInterface {
  name = 'OldestStep1788700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE participation ADD COLUMN oldest_step date`);
    await runner.query(`
      CREATE FUNCTION participation_oldest_step() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        NEW.oldest_step := (SELECT min(value)::date FROM jsonb_each_text(NEW.screening)); RETURN NEW; END $$`);
    await runner.query(`
      CREATE TRIGGER participation_oldest_step_new BEFORE INSERT ON participation FOR EACH ROW
        WHEN (NEW.screening <> '{}'::jsonb) EXECUTE FUNCTION participation_oldest_step()`);
    await runner.query(`
      CREATE TRIGGER participation_oldest_step BEFORE UPDATE OF screening, oldest_step ON participation
        FOR EACH ROW EXECUTE FUNCTION participation_oldest_step()`);
    await runner.query(`
      CREATE INDEX participation_oldest_step ON participation (association_id, programme_id, role, oldest_step)
        WHERE state = 'admitted' AND oldest_step IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER participation_oldest_step_new ON participation`);
    await runner.query(`DROP TRIGGER participation_oldest_step ON participation`);
    await runner.query(`DROP FUNCTION participation_oldest_step()`);
    await runner.query(`ALTER TABLE participation DROP COLUMN oldest_step`);
  }
}
