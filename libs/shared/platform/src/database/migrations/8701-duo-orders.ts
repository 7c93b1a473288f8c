import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders in which running duos are listed, as `DuosRepository` writes them: the soonest end, the earliest start. */
const ORDERS = { duo_ends_first: 'ends_on', duo_starts_first: 'starts_on' } as const;

/** A page of running duos in either order is read from its index, not sorted out of all of them. */
export class DuoOrders8701 implements MigrationInterface {
  name = 'DuoOrders1787010000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, day] of Object.entries(ORDERS))
      await runner.query(
        `CREATE INDEX ${name} ON duo (association_id, (coalesce(${day}, 'infinity'::date)), id) WHERE state = 'active'`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${Object.keys(ORDERS).join(', ')}`);
  }
}
