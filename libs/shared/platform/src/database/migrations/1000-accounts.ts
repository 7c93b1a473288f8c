import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystemRead, createTenantTable, dropTables, protect } from '../tenant-table.js';

/** The tenant itself, its users, their sign-in challenges and sessions. */
export class Accounts1000 implements MigrationInterface {
  name = 'Accounts1710000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE association (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        slug text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL
      )`);
    await protect(runner, 'association', 'id');
    await createTenantTable(
      runner,
      'user_account',
      `email text NOT NULL,
       name text NOT NULL,
       roles text[] NOT NULL,
       person_id uuid,
       language text NOT NULL DEFAULT 'fr',
       created_at timestamptz NOT NULL,
       disabled_at timestamptz,
       UNIQUE (association_id, email)`,
    );
    await runner.query(`CREATE INDEX user_account_email ON user_account (email)`);
    await createTenantTable(
      runner,
      'sign_in_challenge',
      `user_id uuid NOT NULL,
       link_hash text NOT NULL UNIQUE,
       code_hash text NOT NULL,
       attempts integer NOT NULL DEFAULT 0,
       created_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL,
       used_at timestamptz,
       FOREIGN KEY (association_id, user_id) REFERENCES user_account (association_id, id) ON DELETE CASCADE`,
    );
    await runner.query(`CREATE INDEX sign_in_challenge_user ON sign_in_challenge (association_id, user_id)`);
    await createTenantTable(
      runner,
      'session',
      `user_id uuid NOT NULL,
       token_hash text NOT NULL UNIQUE,
       created_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL,
       revoked_at timestamptz,
       FOREIGN KEY (association_id, user_id) REFERENCES user_account (association_id, id) ON DELETE CASCADE`,
    );
    await runner.query(`CREATE INDEX session_user_account ON session (association_id, user_id)`);
    for (const table of ['association', 'user_account', 'sign_in_challenge', 'session']) {
      await allowSystemRead(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'session', 'sign_in_challenge', 'user_account', 'association');
  }
}
