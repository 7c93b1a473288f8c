import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Match runs kept whole, the proposals they made and the people they left without one. */
export class Matching4000 implements MigrationInterface {
  name = 'Matching1740000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'match_run',
      `programme_version_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
       progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
       run_on date NOT NULL,
       settings jsonb NOT NULL,
       inputs jsonb,
       inputs_hash text,
       result jsonb,
       result_hash text,
       certificate jsonb,
       certificate_valid boolean,
       total integer,
       pair_count integer,
       unmatched_count integer,
       error text,
       created_by text NOT NULL,
       created_at timestamptz NOT NULL,
       started_at timestamptz,
       finished_at timestamptz,
       FOREIGN KEY (association_id, programme_version_id) REFERENCES programme_version (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX match_run_version ON match_run (association_id, programme_version_id, created_at)`,
    );
    // A second click finds the run that the first one started.
    await runner.query(
      `CREATE UNIQUE INDEX match_run_active ON match_run (association_id, programme_version_id)
         WHERE state IN ('queued', 'running')`,
    );
    await createTenantTable(
      runner,
      'proposal',
      `match_run_id uuid NOT NULL,
       programme_version_id uuid NOT NULL,
       mentor_participation_id uuid NOT NULL,
       mentee_participation_id uuid NOT NULL,
       score integer NOT NULL CHECK (score BETWEEN 0 AND 1000),
       explanation jsonb NOT NULL,
       state text NOT NULL
         CHECK (state IN ('draft', 'released', 'accepted', 'declined', 'withdrawn', 'expired', 'formed')),
       mentor_answer text CHECK (mentor_answer IN ('yes', 'no')),
       mentor_answered_at timestamptz,
       mentor_reason text,
       mentee_answer text CHECK (mentee_answer IN ('yes', 'no')),
       mentee_answered_at timestamptz,
       mentee_reason text,
       released_at timestamptz,
       created_at timestamptz NOT NULL,
       UNIQUE (association_id, match_run_id, mentee_participation_id),
       FOREIGN KEY (association_id, match_run_id) REFERENCES match_run (association_id, id),
       FOREIGN KEY (association_id, programme_version_id) REFERENCES programme_version (association_id, id),
       FOREIGN KEY (association_id, mentor_participation_id) REFERENCES participation (association_id, id),
       FOREIGN KEY (association_id, mentee_participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX proposal_run ON proposal (association_id, match_run_id, score DESC, id)`,
    );
    await runner.query(`CREATE INDEX proposal_version ON proposal (association_id, programme_version_id)`);
    await runner.query(`CREATE INDEX proposal_mentor ON proposal (association_id, mentor_participation_id)`);
    await runner.query(`CREATE INDEX proposal_mentee ON proposal (association_id, mentee_participation_id)`);
    await runner.query(`CREATE INDEX proposal_state ON proposal (association_id, state, released_at)`);
    // Nobody is asked about two mentors at once.
    await runner.query(
      `CREATE UNIQUE INDEX proposal_live_mentee ON proposal (association_id, mentee_participation_id)
         WHERE state IN ('released', 'accepted')`,
    );
    await createTenantTable(
      runner,
      'unmatched',
      `match_run_id uuid NOT NULL,
       participation_id uuid NOT NULL,
       role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       reasons jsonb NOT NULL,
       UNIQUE (association_id, match_run_id, participation_id),
       FOREIGN KEY (association_id, match_run_id) REFERENCES match_run (association_id, id),
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX unmatched_participation ON unmatched (association_id, participation_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'unmatched', 'proposal', 'match_run');
  }
}
