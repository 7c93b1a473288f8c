import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

const OF_DUO = `duo_id uuid NOT NULL,
  FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`;

/**
 * What follows a duo: planned meetings, who was absent, mood, extensions, closing talk, the duo that continues another,
 * and how each duo will stand if nothing more is told (`duo_outlook`), which lists ask instead of computing.
 */
export class DuoFollowing8500 implements MigrationInterface {
  name = 'DuoFollowing1785000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE duo
        ADD COLUMN closing_talk_on date,
        ADD COLUMN continues_id uuid,
        ADD COLUMN outlook_until date,
        ADD CONSTRAINT duo_continues FOREIGN KEY (association_id, continues_id) REFERENCES duo (association_id, id)`);
    // A duo is continued by one duo: two substitutions at once make one.
    await runner.query(`CREATE UNIQUE INDEX duo_continued_once ON duo (association_id, continues_id)`);
    await runner.query(`CREATE INDEX duo_outlook_stale ON duo (association_id, outlook_until)`);
    await runner.query(`
      ALTER TABLE meeting
        ADD COLUMN absent text CHECK (absent IN ('mentor', 'mentee', 'both')),
        ADD COLUMN mood text CHECK (mood IN ('good', 'fair', 'low')),
        ADD CHECK (status <> 'held' OR absent IS NULL)`);
    await runner.query(`ALTER TABLE duo_pause ADD COLUMN note text`);
    await createTenantTable(
      runner,
      'duo_extension',
      `decided_on date NOT NULL,
       former_end date NOT NULL,
       until date NOT NULL,
       CHECK (until > former_end),
       UNIQUE (association_id, duo_id, until),
       ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'meeting_plan',
      `planned_on date NOT NULL,
       "time" text CHECK ("time" ~ '^[0-2][0-9]:[0-5][0-9]$'),
       mode text CHECK (mode IN ('in_person', 'video', 'phone')),
       place_kind text,
       planned_by text NOT NULL CHECK (planned_by IN ('mentor', 'mentee', 'staff')),
       planned_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, planned_on),
       ${OF_DUO}`,
    );
    await this.outlook(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'duo_outlook', 'meeting_plan', 'duo_extension');
    await runner.query(`ALTER TABLE duo_pause DROP COLUMN note`);
    await runner.query(`ALTER TABLE meeting DROP COLUMN absent, DROP COLUMN mood`);
    await runner.query(
      `ALTER TABLE duo DROP COLUMN closing_talk_on, DROP COLUMN continues_id, DROP COLUMN outlook_until`,
    );
  }

  /** Rows worked out from the rest; written anew at each fact about the duo. */
  private async outlook(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo_outlook',
      `programme_id uuid NOT NULL,
       aspect text NOT NULL CHECK (aspect IN ('lateness', 'risk', 'work')),
       kind text NOT NULL,
       rank smallint NOT NULL,
       from_on date NOT NULL,
       until_on date,
       due_on date NOT NULL,
       reason text,
       ${OF_DUO},
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_outlook_duo ON duo_outlook (association_id, duo_id)`);
    await runner.query(`CREATE INDEX duo_outlook_programme ON duo_outlook (association_id, programme_id)`);
    await runner.query(
      `CREATE INDEX duo_outlook_order ON duo_outlook (association_id, aspect, rank, due_on, id)`,
    );
    await runner.query(
      `CREATE INDEX duo_outlook_kind ON duo_outlook (association_id, aspect, kind, from_on)`,
    );
  }
}
