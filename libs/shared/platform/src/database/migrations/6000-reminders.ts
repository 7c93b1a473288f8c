import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** What is due to be said, and what was said. The row is the truth; a queue carries only its id. */
export class Reminders6000 implements MigrationInterface {
  name = 'Reminders1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'reminder',
      `programme_id uuid NOT NULL,
       kind text NOT NULL,
       rule text NOT NULL,
       subject_type text NOT NULL,
       subject_id uuid NOT NULL,
       due_on date NOT NULL,
       recipient_id uuid NOT NULL,
       recipient_kind text NOT NULL CHECK (recipient_kind IN ('person', 'user')),
       state text NOT NULL CHECK (state IN ('planned', 'queued', 'sent', 'cancelled', 'failed')),
       attempts integer NOT NULL DEFAULT 0,
       last_error text,
       planned_at timestamptz NOT NULL,
       queued_at timestamptz,
       settled_at timestamptz,
       UNIQUE (association_id, rule, subject_id, due_on, recipient_id),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(`CREATE INDEX reminder_programme ON reminder (association_id, programme_id, due_on)`);
    await runner.query(`CREATE INDEX reminder_subject ON reminder (association_id, subject_id)`);
    await runner.query(`CREATE INDEX reminder_state ON reminder (association_id, state, queued_at)`);
    await createTenantTable(
      runner,
      'message',
      `reminder_id uuid,
       template text NOT NULL,
       recipient_id uuid NOT NULL,
       language text NOT NULL,
       transport_id text,
       sent_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, reminder_id) REFERENCES reminder (association_id, id)`,
    );
    await runner.query(`CREATE INDEX message_reminder ON message (association_id, reminder_id)`);
    await runner.query(`CREATE INDEX message_recipient ON message (association_id, recipient_id, sent_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'message', 'reminder');
  }
}
