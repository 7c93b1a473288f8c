import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What matching asks beyond the first sheets: peer wishes, experience, former duos wished again, ties to keep. */
export class MatchingWishes8000 implements MigrationInterface {
  name = 'MatchingWishes1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE participation
        ADD COLUMN peer_wish text CHECK (peer_wish IN ('language', 'country', 'either')),
        ADD COLUMN mentoring_years integer CHECK (mentoring_years BETWEEN 0 AND 70),
        ADD COLUMN profession_years integer CHECK (profession_years BETWEEN 0 AND 70),
        ADD COLUMN wished_partner_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN kept_ties jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE participation
        DROP COLUMN kept_ties, DROP COLUMN wished_partner_ids, DROP COLUMN profession_years,
        DROP COLUMN mentoring_years, DROP COLUMN peer_wish`);
  }
}
