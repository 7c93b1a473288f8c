import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The oldest step of everybody who has one so far: its trigger works it out. */
export class OldestStepBackfill8871 implements MigrationInterface {
  name = 'OldestStepBackfill1788710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE participation SET oldest_step = NULL WHERE screening <> '{}'::jsonb`);
  }

  async down(): Promise<void> {
    // The column goes with the migration that made it.
  }
}
