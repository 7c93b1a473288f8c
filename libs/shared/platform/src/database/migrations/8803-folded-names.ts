import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDS = [
  ['family_fold', 'family_name'],
  ['given_fold', 'given_name'],
] as const;

/**
 * Folded names become ordinary columns: who writes people by the ten thousand folds each name once (`nameFold` of the
 * people domain, which a spec compares with `person_fold`) instead of once a row. The database folds for whoever does
 * not, and anew whenever a name changes.
 */
export class FoldedNames8803 implements MigrationInterface {
  name = 'FoldedNames1788030000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [fold] of FOLDS) await runner.query(`ALTER TABLE person ALTER COLUMN ${fold} DROP EXPRESSION`);
    const folded = FOLDS.map(([fold, name]) => `NEW.${fold} := person_fold(NEW.${name});`).join(' ');
    await runner.query(`
      CREATE FUNCTION person_folds() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${folded} RETURN NEW; END $$`);
    await runner.query(`
      CREATE TRIGGER person_folds_new BEFORE INSERT ON person FOR EACH ROW
        WHEN (NEW.family_fold IS NULL OR NEW.given_fold IS NULL) EXECUTE FUNCTION person_folds()`);
    await runner.query(`
      CREATE TRIGGER person_folds BEFORE UPDATE OF family_name, given_name, family_fold, given_fold ON person
        FOR EACH ROW EXECUTE FUNCTION person_folds()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER person_folds ON person`);
    await runner.query(`DROP TRIGGER person_folds_new ON person`);
    await runner.query(`DROP FUNCTION person_folds()`);
    await runner.query(`DROP INDEX person_by_given_name, person_by_name`);
    for (const [fold, name] of FOLDS) {
      await runner.query(`ALTER TABLE person DROP COLUMN ${fold}`);
      await runner.query(
        `ALTER TABLE person ADD COLUMN ${fold} text COLLATE "C" GENERATED ALWAYS AS (person_fold(${name})) STORED`,
      );
    }
    await runner.query(`CREATE INDEX person_by_name ON person (association_id, family_fold, given_fold, id)
      WHERE merged_into IS NULL`);
    await runner.query(`CREATE INDEX person_by_given_name ON person (association_id, given_fold)
      WHERE merged_into IS NULL`);
  }
}
