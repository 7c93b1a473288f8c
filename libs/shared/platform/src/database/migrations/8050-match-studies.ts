import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** What is worked out over a pool before any run: why nobody and whom to recruit, or what a balance would change. */
export class MatchStudies8050 implements MigrationInterface {
  name = 'MatchStudies1780500000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'match_study',
      `programme_id uuid NOT NULL,
       programme_version_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('needs', 'balance')),
       state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
       progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
       run_on date NOT NULL,
       steps jsonb NOT NULL DEFAULT '[]',
       result jsonb,
       error text,
       created_by text NOT NULL,
       created_at timestamptz NOT NULL,
       finished_at timestamptz,
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id),
       FOREIGN KEY (association_id, programme_version_id) REFERENCES programme_version (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX match_study_programme ON match_study (association_id, programme_id, kind, id)`,
    );
    await runner.query(
      `CREATE INDEX match_study_version ON match_study (association_id, programme_version_id)`,
    );
    // A second click finds the study that the first one started.
    await runner.query(
      `CREATE UNIQUE INDEX match_study_active ON match_study (association_id, programme_id, kind)
         WHERE state IN ('queued', 'running')`,
    );
    await createTenantTable(
      runner,
      'match_study_person',
      `match_study_id uuid NOT NULL,
       participation_id uuid NOT NULL,
       role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       position integer NOT NULL,
       sets jsonb NOT NULL,
       set_count integer NOT NULL,
       UNIQUE (association_id, match_study_id, role, position),
       FOREIGN KEY (association_id, match_study_id) REFERENCES match_study (association_id, id) ON DELETE CASCADE,
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX match_study_person_participation ON match_study_person (association_id, participation_id)`,
    );
    await runner.query(`ALTER TABLE match_run ADD COLUMN fairness jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE match_run DROP COLUMN fairness`);
    await dropTables(runner, 'match_study_person', 'match_study');
  }
}
