import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/** Review of drafts, questions before an answer, pairs never to propose, and what each person lets the other know. */
export class ProposalReview8600 implements MigrationInterface {
  name = 'ProposalReview1786000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE proposal ADD COLUMN reviewed_at timestamptz, ADD COLUMN locked_at timestamptz`,
    );
    // A draft that was replaced leaves its mentee free for another one of the same run.
    await runner.query(
      `ALTER TABLE proposal DROP CONSTRAINT proposal_association_id_match_run_id_mentee_participation_i_key`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX proposal_run_mentee ON proposal (association_id, match_run_id, mentee_participation_id)
         WHERE state <> 'withdrawn'`,
    );
    await runner.query(
      `CREATE INDEX proposal_locked ON proposal (association_id, programme_version_id)
         WHERE state = 'draft' AND locked_at IS NOT NULL`,
    );
    await createTenantTable(
      runner,
      'proposal_question',
      `proposal_id uuid NOT NULL,
       side text NOT NULL CHECK (side IN ('mentor', 'mentee')),
       text text,
       asked_at timestamptz NOT NULL,
       answer text,
       answered_at timestamptz,
       FOREIGN KEY (association_id, proposal_id) REFERENCES proposal (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX proposal_question_proposal ON proposal_question (association_id, proposal_id)`,
    );
    // Asking twice before the answer is asking once.
    await runner.query(
      `CREATE UNIQUE INDEX proposal_question_open ON proposal_question (association_id, proposal_id, side)
         WHERE answered_at IS NULL`,
    );
    await createTenantTable(
      runner,
      'forbidden_pair',
      `mentor_person_id uuid NOT NULL,
       mentee_person_id uuid NOT NULL,
       reason text NOT NULL,
       note text,
       forbidden_at timestamptz NOT NULL,
       lifted_at timestamptz,
       FOREIGN KEY (association_id, mentor_person_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, mentee_person_id) REFERENCES person (association_id, id)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX forbidden_pair_running ON forbidden_pair (association_id, mentor_person_id, mentee_person_id)
         WHERE lifted_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX forbidden_pair_mentor ON forbidden_pair (association_id, mentor_person_id)`,
    );
    await runner.query(
      `CREATE INDEX forbidden_pair_mentee ON forbidden_pair (association_id, mentee_person_id)`,
    );
    await createTenantTable(
      runner,
      'shared_facts',
      `participation_id uuid NOT NULL,
       facts text[] NOT NULL,
       told_by text NOT NULL CHECK (told_by IN ('self', 'staff')),
       told_at timestamptz NOT NULL,
       UNIQUE (association_id, participation_id),
       FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'shared_facts', 'forbidden_pair', 'proposal_question');
    await runner.query(`DROP INDEX proposal_locked`);
    await runner.query(`DROP INDEX proposal_run_mentee`);
    // What the former key could not hold: only the last draft of a mentee in a run stays.
    await runner.query(
      `DELETE FROM proposal p USING proposal q WHERE p.state = 'withdrawn' AND q.association_id = p.association_id
          AND q.match_run_id = p.match_run_id AND q.mentee_participation_id = p.mentee_participation_id AND q.id > p.id`,
    );
    await runner.query(
      `ALTER TABLE proposal ADD CONSTRAINT proposal_association_id_match_run_id_mentee_participation_i_key
         UNIQUE (association_id, match_run_id, mentee_participation_id)`,
    );
    await runner.query(`ALTER TABLE proposal DROP COLUMN reviewed_at, DROP COLUMN locked_at`);
  }
}
