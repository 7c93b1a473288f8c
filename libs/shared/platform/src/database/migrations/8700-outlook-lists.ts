import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An association and a programme are led to by the duo as well: see docs/adr/0012. */
const IMPLIED = ['association', 'programme'] as const;

/**
 * What lists of a national association ask of `duo_outlook`, each from one index alone: the duos that stand so today in
 * the order of their ids, and the work of today in the order of its urgency. Rows are written by the hundred thousand in
 * a night: a key that cannot fail and an index that nothing asks for are left out.
 */
export class OutlookLists8700 implements MigrationInterface {
  name = 'OutlookLists1787000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of IMPLIED)
      await runner.query(`ALTER TABLE duo_outlook DROP CONSTRAINT ${keyTo(table)}`);
    await runner.query(
      `DROP INDEX duo_outlook_programme, duo_outlook_order, duo_outlook_kind, duo_outlook_stale`,
    );
    await runner.query(
      `CREATE INDEX duo_outlook_standing ON duo_outlook (association_id, aspect, kind, duo_id)
         INCLUDE (from_on, until_on) WHERE aspect <> 'work'`,
    );
    await runner.query(
      `CREATE INDEX duo_outlook_work ON duo_outlook (association_id, rank, due_on, id)
         INCLUDE (kind, from_on, until_on, programme_id) WHERE aspect = 'work'`,
    );
    await runner.query(
      `CREATE INDEX duo_outlook_stale ON duo (association_id, (coalesce(outlook_until, '-infinity'::date)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX duo_outlook_stale, duo_outlook_work, duo_outlook_standing`);
    await runner.query(`CREATE INDEX duo_outlook_stale ON duo (association_id, outlook_until)`);
    await runner.query(
      `CREATE INDEX duo_outlook_kind ON duo_outlook (association_id, aspect, kind, from_on)`,
    );
    await runner.query(
      `CREATE INDEX duo_outlook_order ON duo_outlook (association_id, aspect, rank, due_on, id)`,
    );
    await runner.query(`CREATE INDEX duo_outlook_programme ON duo_outlook (association_id, programme_id)`);
    await runner.query(`ALTER TABLE duo_outlook
      ADD CONSTRAINT ${keyTo('association')} FOREIGN KEY (association_id) REFERENCES association (id),
      ADD CONSTRAINT ${keyTo('programme')} FOREIGN KEY (association_id, programme_id)
        REFERENCES programme (association_id, id)`);
  }
}

function keyTo(table: (typeof IMPLIED)[number]): string {
  return table === 'association'
    ? 'duo_outlook_association_id_fkey'
    : 'duo_outlook_association_id_programme_id_fkey';
}
