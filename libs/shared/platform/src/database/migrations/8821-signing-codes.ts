import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A code may also stand for an act, such as a signature, instead of opening a session: it then names the act and the
 * record, and no account, so that sign-in never finds it.
 */
export class SigningCodes8821 implements MigrationInterface {
  name = 'SigningCodes1788210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sign_in_challenge
         ADD COLUMN purpose text NOT NULL DEFAULT 'sign-in',
         ADD COLUMN subject_id uuid,
         ALTER COLUMN user_id DROP NOT NULL,
         ALTER COLUMN link_hash DROP NOT NULL,
         ADD CONSTRAINT sign_in_challenge_purpose CHECK (
           CASE purpose WHEN 'sign-in' THEN user_id IS NOT NULL AND link_hash IS NOT NULL AND subject_id IS NULL
                        ELSE user_id IS NULL AND link_hash IS NULL AND subject_id IS NOT NULL END)`,
    );
    await runner.query(
      `CREATE INDEX sign_in_challenge_subject ON sign_in_challenge (association_id, subject_id, purpose)
        WHERE subject_id IS NOT NULL`,
    );
    await allowWays(runner, 'screen', 'link', 'paper', 'code');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE charter_signature SET way = 'screen' WHERE way = 'code'`);
    await allowWays(runner, 'screen', 'link', 'paper');
    await runner.query(`DELETE FROM sign_in_challenge WHERE purpose <> 'sign-in'`);
    await runner.query(
      `ALTER TABLE sign_in_challenge
         DROP CONSTRAINT sign_in_challenge_purpose,
         DROP COLUMN subject_id,
         DROP COLUMN purpose,
         ALTER COLUMN user_id SET NOT NULL,
         ALTER COLUMN link_hash SET NOT NULL`,
    );
  }
}

async function allowWays(runner: QueryRunner, ...ways: string[]): Promise<void> {
  const known = ways.map((way) => `'${way}'`).join(', ');
  await runner.query(
    `ALTER TABLE charter_signature DROP CONSTRAINT charter_signature_way_check,
       ADD CONSTRAINT charter_signature_way_check CHECK (way IN (${known}))`,
  );
}
