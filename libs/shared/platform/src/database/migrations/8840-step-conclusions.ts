import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of a screening may end in the programme's own words. */
export class StepConclusions8840 implements MigrationInterface {
  name = 'StepConclusions1788400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE screening_record ADD COLUMN conclusion text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE screening_record DROP COLUMN conclusion`);
  }
}
