import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Third places of a duo and who holds them when: hosts who take turns, a French coach. */
export class DuoCompanions8400 implements MigrationInterface {
  name = 'DuoCompanions1784000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo_companion',
      `duo_id uuid NOT NULL,
       role text NOT NULL,
       participation_id uuid NOT NULL,
       starts_on date NOT NULL,
       ends_on date,
       created_at timestamptz NOT NULL,
       CHECK (ends_on IS NULL OR ends_on >= starts_on),
       UNIQUE (association_id, duo_id, role, starts_on),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id),
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX duo_companion_participation ON duo_companion (association_id, participation_id)`,
    );
    // A place is held by one person at a time.
    await runner.query(
      `CREATE UNIQUE INDEX duo_companion_open ON duo_companion (association_id, duo_id, role) WHERE ends_on IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'duo_companion');
  }
}
