import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowSystemRead, createTenantTable, dropTables } from '../tenant-table.js';

const OF_PARTICIPATION = `FOREIGN KEY (association_id, person_id) REFERENCES person (association_id, id),
  FOREIGN KEY (association_id, participation_id) REFERENCES participation (association_id, id)`;

/** How people come: public application forms with drafts and a waiting list, and organisations that refer people. */
export class Sourcing8301 implements MigrationInterface {
  name = 'Sourcing1783010000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.applications(runner);
    await this.referrals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'referral',
      'referrer',
      'referring_organisation',
      'application',
      'application_draft',
      'application_form',
    );
  }

  private async applications(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'application_form',
      `programme_id uuid NOT NULL,
       role text NOT NULL CHECK (role IN ('mentor', 'mentee')),
       opens_on date NOT NULL,
       closes_on date,
       capacity integer CHECK (capacity >= 1),
       waiting_list boolean NOT NULL,
       questions jsonb NOT NULL,
       notice_version text NOT NULL,
       notice_text text NOT NULL,
       updated_at timestamptz NOT NULL,
       CHECK (closes_on IS NULL OR closes_on >= opens_on),
       UNIQUE (association_id, programme_id, role),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id)`,
    );
    // A stranger names a programme, not an association: this is where its association is found.
    await allowSystemRead(runner, 'application_form');
    await runner.query(`CREATE INDEX application_form_public ON application_form (programme_id, role)`);
    await createTenantTable(
      runner,
      'application_draft',
      `form_id uuid NOT NULL,
       token_hash text NOT NULL,
       answers jsonb NOT NULL,
       mailed boolean NOT NULL,
       expires_at timestamptz NOT NULL,
       FOREIGN KEY (association_id, form_id) REFERENCES application_form (association_id, id)`,
    );
    await allowSystemRead(runner, 'application_draft');
    await runner.query(`CREATE UNIQUE INDEX application_draft_token ON application_draft (token_hash)`);
    await runner.query(`CREATE INDEX application_draft_form ON application_draft (association_id, form_id)`);
    await runner.query(
      `CREATE INDEX application_draft_expiry ON application_draft (association_id, expires_at)`,
    );
    await createTenantTable(
      runner,
      'application',
      `form_id uuid NOT NULL,
       submission_id uuid NOT NULL,
       applicant_key text NOT NULL,
       state text NOT NULL CHECK (state IN ('received', 'waiting')),
       answers jsonb,
       person_id uuid,
       participation_id uuid,
       differs text[] NOT NULL,
       notice_version text NOT NULL,
       applied_at timestamptz NOT NULL,
       CHECK ((state = 'waiting') = (participation_id IS NULL)),
       CHECK ((state = 'waiting') = (answers IS NOT NULL)),
       UNIQUE (association_id, form_id, submission_id),
       UNIQUE (association_id, form_id, applicant_key),
       FOREIGN KEY (association_id, form_id) REFERENCES application_form (association_id, id),
       ${OF_PARTICIPATION}`,
    );
    await runner.query(`CREATE INDEX application_state ON application (association_id, form_id, state, id)`);
    await runner.query(`CREATE INDEX application_person ON application (association_id, person_id)`);
    await runner.query(
      `CREATE INDEX application_participation ON application (association_id, participation_id)`,
    );
  }

  private async referrals(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'referring_organisation',
      `name text NOT NULL,
       kind text NOT NULL,
       created_at timestamptz NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX referring_organisation_name ON referring_organisation (association_id, lower(name))`,
    );
    // An account belongs to one organisation, and sees that one's referrals.
    await createTenantTable(
      runner,
      'referrer',
      `user_id uuid NOT NULL,
       organisation_id uuid NOT NULL,
       UNIQUE (association_id, user_id),
       FOREIGN KEY (association_id, user_id) REFERENCES user_account (association_id, id),
       FOREIGN KEY (association_id, organisation_id) REFERENCES referring_organisation (association_id, id)`,
    );
    await runner.query(`CREATE INDEX referrer_organisation ON referrer (association_id, organisation_id)`);
    await createTenantTable(
      runner,
      'referral',
      `organisation_id uuid NOT NULL,
       programme_id uuid NOT NULL,
       person_id uuid NOT NULL,
       participation_id uuid NOT NULL,
       given_name text NOT NULL,
       family_name text NOT NULL,
       referred_by uuid NOT NULL,
       referred_on date NOT NULL,
       consent_way text NOT NULL,
       consent_on date NOT NULL CHECK (consent_on <= referred_on),
       outcome text,
       created_at timestamptz NOT NULL,
       UNIQUE (association_id, organisation_id, participation_id),
       FOREIGN KEY (association_id, organisation_id) REFERENCES referring_organisation (association_id, id),
       FOREIGN KEY (association_id, programme_id) REFERENCES programme (association_id, id),
       FOREIGN KEY (association_id, referred_by) REFERENCES user_account (association_id, id),
       ${OF_PARTICIPATION}`,
    );
    await runner.query(
      `CREATE INDEX referral_organisation ON referral (association_id, organisation_id, id)`,
    );
    await runner.query(
      `CREATE INDEX referral_programme ON referral (association_id, programme_id, referred_on)`,
    );
    await runner.query(`CREATE INDEX referral_person ON referral (association_id, person_id)`);
    await runner.query(`CREATE INDEX referral_participation ON referral (association_id, participation_id)`);
    await runner.query(`CREATE INDEX referral_user ON referral (association_id, referred_by)`);
  }
}
