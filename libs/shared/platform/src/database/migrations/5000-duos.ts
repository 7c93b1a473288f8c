import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Duos, their charter signatures, pauses, meetings and reviews. That a duo is paused follows from its pauses. */
export class Duos5000 implements MigrationInterface {
  name = 'Duos1750000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo',
      `programme_version_id uuid NOT NULL,
       proposal_id uuid,
       mentor_participation_id uuid NOT NULL,
       mentee_participation_id uuid NOT NULL,
       state text NOT NULL CHECK (state IN ('charter', 'active', 'closed')),
       formed_on date NOT NULL,
       starts_on date,
       ends_on date,
       closed_on date,
       closure_reason text,
       created_at timestamptz NOT NULL,
       CHECK ((state = 'closed') = (closed_on IS NOT NULL AND closure_reason IS NOT NULL)),
       CHECK (state <> 'active' OR starts_on IS NOT NULL),
       UNIQUE (association_id, proposal_id),
       FOREIGN KEY (association_id, programme_version_id) REFERENCES programme_version (association_id, id),
       FOREIGN KEY (association_id, proposal_id) REFERENCES proposal (association_id, id),
       FOREIGN KEY (association_id, mentor_participation_id) REFERENCES participation (association_id, id),
       FOREIGN KEY (association_id, mentee_participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_version ON duo (association_id, programme_version_id)`);
    await runner.query(`CREATE INDEX duo_mentor ON duo (association_id, mentor_participation_id)`);
    await runner.query(`CREATE INDEX duo_state ON duo (association_id, state, id)`);
    // A mentee is accompanied by one mentor at a time (docs: one mentor per mentee).
    await runner.query(
      `CREATE UNIQUE INDEX duo_open_mentee ON duo (association_id, mentee_participation_id) WHERE state <> 'closed'`,
    );
    await runner.query(`CREATE INDEX duo_mentee ON duo (association_id, mentee_participation_id)`);
    await createTenantTable(
      runner,
      'charter_signature',
      `duo_id uuid NOT NULL,
       signer text NOT NULL CHECK (signer IN ('mentor', 'mentee', 'representative')),
       signed_name text NOT NULL,
       text_version text NOT NULL,
       text_hash text NOT NULL,
       signed_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, signer),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
    await createTenantTable(
      runner,
      'duo_pause',
      `duo_id uuid NOT NULL,
       starts_on date NOT NULL,
       ends_on date,
       reason text NOT NULL,
       created_at timestamptz NOT NULL,
       CHECK (ends_on IS NULL OR ends_on >= starts_on),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_pause_duo ON duo_pause (association_id, duo_id)`);
    await createTenantTable(
      runner,
      'meeting',
      `duo_id uuid NOT NULL,
       held_on date NOT NULL,
       status text NOT NULL CHECK (status IN ('held', 'missed', 'cancelled')),
       minutes integer CHECK (minutes BETWEEN 1 AND 720),
       mode text CHECK (mode IN ('in_person', 'video', 'phone')),
       place_kind text,
       topics text[] NOT NULL DEFAULT '{}',
       note text,
       logged_by text NOT NULL CHECK (logged_by IN ('mentor', 'mentee', 'staff')),
       logged_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, held_on, logged_by),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
    await createTenantTable(
      runner,
      'review',
      `duo_id uuid NOT NULL,
       kind text NOT NULL CHECK (kind IN ('start', 'mid_term', 'closing')),
       due_on date NOT NULL,
       done_on date,
       note text,
       UNIQUE (association_id, duo_id, kind),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'review', 'meeting', 'duo_pause', 'charter_signature', 'duo');
  }
}
