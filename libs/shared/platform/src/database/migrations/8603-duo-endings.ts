import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

const OF_DUO = `FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`;
const SIDE = `side text NOT NULL CHECK (side IN ('mentor', 'mentee'))`;

/** How a duo begins with the team and ends: first meeting, closing reviews, next steps, follow-ups, badges. */
export class DuoEndings8603 implements MigrationInterface {
  name = 'DuoEndings1786030000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'first_meeting',
      `duo_id uuid NOT NULL, planned_on date NOT NULL, time text, place_kind text NOT NULL,
       mentor_came boolean, mentee_came boolean, team_came boolean, told_at timestamptz,
       CHECK (place_kind <> 'home'), UNIQUE (association_id, duo_id), ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'closing_review',
      `duo_id uuid NOT NULL, ${SIDE}, answers jsonb NOT NULL, told_by text NOT NULL CHECK (told_by IN ('self', 'staff')),
       answered_on date NOT NULL, UNIQUE (association_id, duo_id, side), ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'duo_aftermath',
      `duo_id uuid NOT NULL, destination text, note text, mentor_alumni boolean, mentor_alumni_on date,
       mentee_alumni boolean, mentee_alumni_on date, UNIQUE (association_id, duo_id), ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'duo_follow_up',
      `duo_id uuid NOT NULL, ${SIDE}, months integer NOT NULL CHECK (months BETWEEN 1 AND 60), situation text NOT NULL,
       done_on date NOT NULL, UNIQUE (association_id, duo_id, side, months), ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'badge_key',
      `public_jwk jsonb NOT NULL, sealed bytea NOT NULL, created_at timestamptz NOT NULL`,
    );
    await createTenantTable(
      runner,
      'badge',
      `duo_id uuid NOT NULL, ${SIDE}, key_id uuid NOT NULL, credential text NOT NULL, issued_at timestamptz NOT NULL,
       revoked_at timestamptz, revocation text, ${OF_DUO},
       FOREIGN KEY (association_id, key_id) REFERENCES badge_key (association_id, id)`,
    );
    await runner.query(`CREATE INDEX badge_duo ON badge (association_id, duo_id)`);
    await runner.query(`CREATE INDEX badge_key_of ON badge (association_id, key_id)`);
    await runner.query(
      `CREATE UNIQUE INDEX badge_running ON badge (association_id, duo_id, side) WHERE revoked_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'badge',
      'badge_key',
      'duo_follow_up',
      'duo_aftermath',
      'closing_review',
      'first_meeting',
    ];
    await dropTables(runner, ...tables);
  }
}
