import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

const OF_DUO = `duo_id uuid NOT NULL,
  FOREIGN KEY (association_id, duo_id) REFERENCES duo (association_id, id)`;
const SIDES = `('mentor', 'mentee', 'staff')`;

/** The folder of a duo: goals with their steps, documents in pieces, questions to the team, another duo prepared. */
export class DuoFolder8502 implements MigrationInterface {
  name = 'DuoFolder1785020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE duo_pause ADD CONSTRAINT duo_pause_reason
        CHECK (reason IN ('move', 'exams', 'holidays', 'illness', 'new_job', 'other', 'closed'))`);
    await this.goals(runner);
    await this.documents(runner);
    await this.questions(runner);
    await createTenantTable(
      runner,
      'rematch',
      `participation_id uuid NOT NULL,
       side text NOT NULL CHECK (side IN ('mentor', 'mentee')),
       changes text[] NOT NULL DEFAULT '{}',
       from_on date NOT NULL,
       created_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, side),
       ${OF_DUO},
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
    await runner.query(`CREATE INDEX rematch_participation ON rematch (association_id, participation_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'rematch',
      'duo_question_message',
      'duo_question',
      'duo_document_piece',
      'duo_document',
      'duo_step',
      'duo_goal',
    );
    await runner.query(`ALTER TABLE duo_pause DROP CONSTRAINT duo_pause_reason`);
  }

  private async goals(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo_goal',
      `theme text NOT NULL,
       title text,
       state text NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
       due_on date,
       set_by text NOT NULL CHECK (set_by IN ${SIDES}),
       created_at timestamptz NOT NULL,
       ${OF_DUO}`,
    );
    await runner.query(`CREATE INDEX duo_goal_duo ON duo_goal (association_id, duo_id)`);
    await createTenantTable(
      runner,
      'duo_step',
      `goal_id uuid NOT NULL,
       kind text NOT NULL,
       title text,
       owner text NOT NULL CHECK (owner IN ('mentee', 'mentor', 'both', 'staff')),
       state text NOT NULL CHECK (state IN ('todo', 'doing', 'done', 'dropped')),
       due_on date,
       done_on date,
       created_at timestamptz NOT NULL,
       CHECK ((state = 'done') = (done_on IS NOT NULL)),
       FOREIGN KEY (association_id, goal_id) REFERENCES duo_goal (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_step_goal ON duo_step (association_id, goal_id)`);
  }

  private async documents(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo_document',
      `kind text NOT NULL,
       paper_key text,
       file_name text NOT NULL,
       mime text NOT NULL,
       size integer NOT NULL CHECK (size BETWEEN 1 AND 10485760),
       hash text NOT NULL,
       audience text NOT NULL CHECK (audience IN ('duo', 'mentor', 'mentee', 'staff')),
       added_by text NOT NULL CHECK (added_by IN ${SIDES}),
       added_at timestamptz NOT NULL,
       UNIQUE (association_id, duo_id, hash, audience, added_by),
       ${OF_DUO}`,
    );
    await createTenantTable(
      runner,
      'duo_document_piece',
      `document_id uuid NOT NULL,
       number integer NOT NULL,
       bytes bytea NOT NULL,
       UNIQUE (association_id, document_id, number),
       FOREIGN KEY (association_id, document_id) REFERENCES duo_document (association_id, id) ON DELETE CASCADE`,
    );
  }

  private async questions(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'duo_question',
      `programme_id uuid NOT NULL,
       asked_by text NOT NULL CHECK (asked_by IN ('mentor', 'mentee')),
       topic text NOT NULL,
       state text NOT NULL CHECK (state IN ('open', 'answered')),
       asked_on date NOT NULL,
       waiting_since date,
       created_at timestamptz NOT NULL,
       CHECK ((state = 'open') = (waiting_since IS NOT NULL)),
       ${OF_DUO},
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_question_duo ON duo_question (association_id, duo_id)`);
    await runner.query(`CREATE INDEX duo_question_programme ON duo_question (association_id, programme_id)`);
    await runner.query(
      `CREATE INDEX duo_question_open ON duo_question (association_id, waiting_since, id) WHERE state = 'open'`,
    );
    await createTenantTable(
      runner,
      'duo_question_message',
      `question_id uuid NOT NULL,
       written_by text NOT NULL CHECK (written_by IN ${SIDES}),
       user_id uuid,
       way text NOT NULL CHECK (way IN ('message', 'phone', 'in_person')),
       text text,
       written_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, question_id) REFERENCES duo_question (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX duo_question_message_question ON duo_question_message (association_id, question_id)`,
    );
  }
}
