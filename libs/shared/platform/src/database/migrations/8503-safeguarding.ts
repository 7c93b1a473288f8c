import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/**
 * Confidential reports, who reads them, and the people who may not be matched for now. Nothing else of the software
 * joins these tables but the pool, which asks for ids alone.
 */
export class Safeguarding8503 implements MigrationInterface {
  name = 'Safeguarding1785030000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'safeguarding_person',
      `programme_id uuid,
       user_id uuid NOT NULL,
       named_at timestamptz NOT NULL,
       UNIQUE NULLS NOT DISTINCT (association_id, programme_id),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id),
       FOREIGN KEY (association_id, user_id) REFERENCES user_account (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX safeguarding_person_user ON safeguarding_person (association_id, user_id)`,
    );
    await createTenantTable(
      runner,
      'safeguarding_report',
      `duo_id uuid NOT NULL,
       programme_id uuid NOT NULL,
       reported_by text NOT NULL CHECK (reported_by IN ('mentor', 'mentee')),
       concern text NOT NULL,
       text text,
       text_hash text NOT NULL,
       state text NOT NULL CHECK (state IN ('received', 'followed', 'closed')),
       reported_on date NOT NULL,
       review_on date,
       created_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, reported_by, concern, text_hash, reported_on),
       FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX safeguarding_report_programme ON safeguarding_report (association_id, programme_id)`,
    );
    await createTenantTable(
      runner,
      'match_stop',
      `person_id uuid NOT NULL,
       report_id uuid NOT NULL,
       since date NOT NULL,
       review_on date NOT NULL,
       lifted_on date,
       created_at timestamptz NOT NULL,
       CHECK (review_on >= since),
       FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, report_id) REFERENCES safeguarding_report (association_id, id)`,
    );
    // One running stop a person and report: naming somebody twice is once.
    await runner.query(
      `CREATE UNIQUE INDEX match_stop_running ON match_stop (association_id, report_id, person_id) WHERE lifted_on IS NULL`,
    );
    await runner.query(`CREATE INDEX match_stop_person ON match_stop (association_id, person_id)`);
    await runner.query(`CREATE INDEX match_stop_report ON match_stop (association_id, report_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'match_stop', 'safeguarding_report', 'safeguarding_person');
  }
}
