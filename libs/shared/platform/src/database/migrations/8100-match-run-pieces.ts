import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/**
 * What a match run saw and found, in pieces: a national pool does not fit a column. Runs of before keep their figures,
 * fingerprints and proposals; they cannot be replayed, for criteria and proofs have another shape since.
 */
export class MatchRunPieces8100 implements MigrationInterface {
  name = 'MatchRunPieces1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'match_run_piece',
      `match_run_id uuid NOT NULL,
       list text NOT NULL CHECK (list IN ('pool', 'mentee_prices', 'mentor_prices', 'pairs', 'unmatched')),
       number integer NOT NULL,
       content bytea NOT NULL,
       UNIQUE (association_id, match_run_id, list, number),
       FOREIGN KEY (association_id, match_run_id) REFERENCES match_run (association_id, id) ON DELETE CASCADE`,
    );
    // Compressed already.
    await runner.query(`ALTER TABLE match_run_piece ALTER COLUMN content SET STORAGE EXTERNAL`);
    await runner.query(`
      ALTER TABLE match_run
        ADD COLUMN step text CHECK (step IN ('reading', 'scoring', 'solving', 'verifying', 'keeping')),
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        DROP COLUMN inputs, DROP COLUMN result, DROP COLUMN certificate`);
    // A page of the people left by a run is read in this order.
    await runner.query(
      `CREATE INDEX unmatched_run ON unmatched (association_id, match_run_id, role, participation_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX unmatched_run`);
    await runner.query(`
      ALTER TABLE match_run
        DROP COLUMN step, DROP COLUMN attempts,
        ADD COLUMN inputs jsonb, ADD COLUMN result jsonb, ADD COLUMN certificate jsonb`);
    await dropTables(runner, 'match_run_piece');
  }
}
