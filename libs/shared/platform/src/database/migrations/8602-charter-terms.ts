import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A charter signed on paper with its scan, and signed again when its terms change. */
export class CharterTerms8602 implements MigrationInterface {
  name = 'CharterTerms1786020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE charter_signature
         ADD COLUMN way text NOT NULL DEFAULT 'screen' CHECK (way IN ('screen', 'link', 'paper')),
         ADD COLUMN document_id uuid,
         ADD FOREIGN KEY (association_id, document_id) REFERENCES duo_document (association_id, id),
         ADD CHECK ((way = 'paper') = (document_id IS NOT NULL)),
         DROP CONSTRAINT charter_signature_association_id_duo_id_signer_key,
         ADD UNIQUE (association_id, duo_id, signer, text_version)`,
    );
    await runner.query(
      `CREATE INDEX charter_signature_document ON charter_signature (association_id, document_id)`,
    );
    await runner.query(
      `ALTER TABLE duo ADD COLUMN terms_version_id uuid,
         ADD FOREIGN KEY (association_id, terms_version_id) REFERENCES programme_version (association_id, id)`,
    );
    await runner.query(`CREATE INDEX duo_terms ON duo (association_id, terms_version_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE duo DROP COLUMN terms_version_id`);
    // The former key holds one signature of each: the first ones, under which the duo started.
    await runner.query(
      `DELETE FROM charter_signature s USING charter_signature f WHERE f.association_id = s.association_id
          AND f.duo_id = s.duo_id AND f.signer = s.signer AND f.signed_at < s.signed_at`,
    );
    await runner.query(
      `ALTER TABLE charter_signature
         DROP CONSTRAINT charter_signature_association_id_duo_id_signer_text_version_key,
         ADD UNIQUE (association_id, duo_id, signer),
         DROP COLUMN document_id, DROP COLUMN way`,
    );
  }
}
