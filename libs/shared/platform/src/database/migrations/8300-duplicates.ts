import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable, dropTables } from '../tenant-table.js';

/**
 * Which people may be one: keys that the database itself keeps with each person, so that no way in can forget them
 * (forms, referrals, sheets). `name_consonants` is `consonants` of the people domain, word for word; a spec compares
 * the two. Then the merges, with all that undoing one needs, and the pairs somebody looked at and told apart.
 */
export class Duplicates8300 implements MigrationInterface {
  name = 'Duplicates1783000000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.functions(runner);
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN merged_into uuid,
        ADD COLUMN name_key text GENERATED ALWAYS AS (person_name_key(given_name, family_name, birth_date)) STORED,
        ADD COLUMN family_key text GENERATED ALWAYS AS (person_family_key(family_name, birth_date)) STORED,
        ADD COLUMN email_key text GENERATED ALWAYS AS (person_email_key(email)) STORED,
        ADD CONSTRAINT person_merged_into FOREIGN KEY (association_id, merged_into)
          REFERENCES person (association_id, id)`);
    await this.personIndexes(runner);
    // Of two participations that a merge brings together one lives on, the other stays as history.
    await runner.query(`
      ALTER TABLE participation
        ADD COLUMN folded_into uuid,
        ADD CONSTRAINT participation_folded_into FOREIGN KEY (association_id, folded_into)
          REFERENCES participation (association_id, id),
        DROP CONSTRAINT participation_association_id_person_id_programme_id_role_key`);
    await runner.query(`CREATE UNIQUE INDEX participation_place
      ON participation (association_id, person_id, programme_id, role) WHERE folded_into IS NULL`);
    await runner.query(`CREATE INDEX participation_person ON participation (association_id, person_id)`);
    await runner.query(`CREATE INDEX participation_folded ON participation (association_id, folded_into)
      WHERE folded_into IS NOT NULL`);
    await this.tables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'duplicate_dismissal', 'person_merge');
    await runner.query(`DROP INDEX participation_place, participation_person, participation_folded`);
    await runner.query(`
      ALTER TABLE participation DROP COLUMN folded_into,
        ADD UNIQUE (association_id, person_id, programme_id, role)`);
    await runner.query(`DROP INDEX person_email`);
    await runner.query(`
      ALTER TABLE person DROP COLUMN name_key, DROP COLUMN family_key, DROP COLUMN email_key, DROP COLUMN merged_into`);
    await runner.query(`DROP INDEX IF EXISTS person_phone`);
    await runner.query(
      `CREATE UNIQUE INDEX person_email ON person (association_id, email) WHERE email IS NOT NULL`,
    );
    await runner.query(`DROP FUNCTION person_name_key, person_family_key, person_email_key, name_consonants`);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    const sounds = 'ph:f tch:s sch:s ch:s dj:j ck:k ce:s ci:s cy:s c:k q:k x:ks ß:s'.split(' ');
    const plain = `regexp_replace(translate(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZŁĐŒÆØłđ', 'abcdefghijklmnopqrstuvwxyzldœæøld'),
      '[\\u0001-\\u0060\\u007b-\\u00bf\\u2000-\\u206f]+', ' ', 'g')`;
    const bare = `replace(replace(' ' || btrim(${plain}) || ' ', ' el ', ' '), ' al ', ' ')`;
    const heard = sounds.reduce((text, sound) => {
      const [written, kept] = sound.split(':');
      return `replace(${text}, '${written}', '${kept}')`;
    }, bare);
    await runner.query(`
      CREATE FUNCTION name_consonants(name text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT regexp_replace(translate(${heard}, ' aeiouywhœæøı', ''), '(.)\\1+', '\\1', 'g')
      $$`);
    await runner.query(`
      CREATE FUNCTION person_name_key(given text, family text, born date) RETURNS text
        IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT CASE WHEN g || f <> '' THEN lpad(extract(year FROM born)::text, 4, '0') || ':'
                 || least(g COLLATE "C", f COLLATE "C") || '|' || greatest(g COLLATE "C", f COLLATE "C") END
          FROM (SELECT name_consonants(given) AS g, name_consonants(family) AS f) names
      $$`);
    await runner.query(`
      CREATE FUNCTION person_family_key(family text, born date) RETURNS text
        IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT CASE WHEN f <> '' AND to_char(born::timestamp, 'MMDD') NOT IN ('0101', '1231')
                    THEN to_char(born::timestamp, 'YYYY-MM-DD') || ':' || f END
          FROM (SELECT name_consonants(family) AS f) names
      $$`);
    await runner.query(`
      CREATE FUNCTION person_email_key(email text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
        SELECT CASE WHEN host IN ('gmail.com', 'googlemail.com') THEN replace(own, '.', '') || '@gmail.com'
                    ELSE own || '@' || host END
          FROM (SELECT split_part(split_part(email, '@', 1), '+', 1) AS own, split_part(email, '@', 2) AS host) parts
      $$`);
  }

  private async personIndexes(runner: QueryRunner): Promise<void> {
    // A file that was merged keeps its address, and must not keep it from the one it went into.
    await runner.query(`DROP INDEX person_email`);
    await runner.query(`CREATE UNIQUE INDEX person_email ON person (association_id, email)
      WHERE email IS NOT NULL AND merged_into IS NULL`);
    const keys = [
      ['person_name_key', 'name_key'],
      ['person_family_key', 'family_key'],
      ['person_email_key', 'email_key'],
      ['person_phone', 'phone'],
    ];
    for (const [index, key] of keys) {
      await runner.query(
        `CREATE INDEX ${index} ON person (association_id, ${key}) WHERE ${key} IS NOT NULL AND merged_into IS NULL`,
      );
    }
    await runner.query(
      `CREATE INDEX person_merged ON person (association_id, merged_into) WHERE merged_into IS NOT NULL`,
    );
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await createTenantTable(
      runner,
      'person_merge',
      `kept_id uuid NOT NULL,
       absorbed_id uuid NOT NULL,
       changes jsonb NOT NULL,
       merged_by jsonb NOT NULL,
       merged_at timestamptz NOT NULL,
       undone_at timestamptz,
       FOREIGN KEY (association_id, kept_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, absorbed_id) REFERENCES person (association_id, id)`,
    );
    await runner.query(`CREATE INDEX person_merge_kept ON person_merge (association_id, kept_id)`);
    // A file goes once: asking twice for one merge, even at once, is one merge.
    await runner.query(
      `CREATE UNIQUE INDEX person_merge_absorbed ON person_merge (association_id, absorbed_id) WHERE undone_at IS NULL`,
    );
    await runner.query(`CREATE INDEX person_merge_any ON person_merge (association_id, absorbed_id)`);
    await createTenantTable(
      runner,
      'duplicate_dismissal',
      `one_id uuid NOT NULL,
       other_id uuid NOT NULL,
       reason text,
       dismissed_at timestamptz NOT NULL,
       CHECK (one_id < other_id),
       UNIQUE (association_id, one_id, other_id),
       FOREIGN KEY (association_id, one_id) REFERENCES person (association_id, id),
       FOREIGN KEY (association_id, other_id) REFERENCES person (association_id, id)`,
    );
    await runner.query(
      `CREATE INDEX duplicate_dismissal_other ON duplicate_dismissal (association_id, other_id)`,
    );
  }
}
