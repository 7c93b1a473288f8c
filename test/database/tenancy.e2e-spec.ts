import { SERVICE_ROLE, Tenancy } from '@tdu/platform';
import { type TestApp, startTestApp } from '@tdu/testing';
import type { RequestContext } from '@tdu/kernel';

/** The catalogue is asked, not the code: a table someone adds without protection fails here. */
describe('every tenant table', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp([]);
  });
  afterAll(() => app.close());

  /** Tables of the public schema that belong to no association. */
  const SHARED = ['association', 'schema_migration'];
  const tables = async () =>
    (
      await app.database.sql<{ name: string }>(`SELECT relname AS name FROM pg_class
        WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname`)
    )
      .map((row) => row.name)
      .filter((name) => !SHARED.includes(name));

  it('is there to be looked at', async () => {
    expect(await tables()).toEqual(
      expect.arrayContaining(['person', 'duo', 'meeting', 'reminder', 'measure']),
    );
  });

  it('has the primary key (association_id, id)', async () => {
    const keys = await app.database.sql<{ table: string; key: string }>(`
      SELECT c.conrelid::regclass::text AS "table", string_agg(a.attname, ',' ORDER BY k.position) AS key
      FROM pg_constraint c
      CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(number, position)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
      WHERE c.contype = 'p' AND c.connamespace = 'public'::regnamespace GROUP BY 1`);
    const keyOf = new Map(keys.map((row) => [row.table, row.key]));
    for (const table of await tables())
      expect([table, keyOf.get(table)]).toEqual([table, 'association_id,id']);
  });

  it('carries association_id in each of its foreign keys', async () => {
    const loose = await app.database.sql(`
      SELECT c.conrelid::regclass::text AS "table", c.conname FROM pg_constraint c
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                        AND a.attname = 'association_id')`);
    expect(loose).toEqual([]);
  });

  it('has an index for each of its foreign keys', async () => {
    const slow = await app.database.sql(`
      SELECT c.conrelid::regclass::text AS "table", c.conname FROM pg_constraint c
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
        AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid
            AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`);
    expect(slow).toEqual([]);
  });

  it('forces row-level security, with a policy for the service', async () => {
    for (const table of [...(await tables()), 'association']) {
      const [security] = await app.database.sql<{ on: boolean; forced: boolean; policy: boolean }>(
        `SELECT relrowsecurity AS on, relforcerowsecurity AS forced, EXISTS (
           SELECT 1 FROM pg_policies WHERE tablename = $1 AND $2 = ANY (roles) AND qual LIKE '%app.association_id%') AS policy
         FROM pg_class WHERE oid = $1::regclass`,
        [table, SERVICE_ROLE],
      );
      expect([table, security]).toEqual([table, { on: true, forced: true, policy: true }]);
    }
  });

  it('belongs to neither role that signs in', async () => {
    const owned = await app.database.sql(`
      SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname LIKE 'tdu_s%'`);
    expect(owned).toEqual([]);
  });

  describe('seen through the service role', () => {
    const names = (ctx: RequestContext) =>
      app
        .get(Tenancy)
        .withTenant(ctx, (tx) => app.get(Tenancy).manager(tx).query('SELECT name FROM association'));

    it('shows an association nothing of another', async () => {
      const north = await app.association('Nord');
      const south = await app.association('Sud');
      expect(await names(north)).toEqual([{ name: 'Nord' }]);
      expect(await names(south)).toEqual([{ name: 'Sud' }]);
    });

    it('refuses a row written for another association', async () => {
      const north = await app.association();
      const south = await app.association();
      const intrusion = app
        .get(Tenancy)
        .withTenant(north, (tx) =>
          app
            .get(Tenancy)
            .manager(tx)
            .query(
              `INSERT INTO programme (association_id, id, name, created_at) VALUES ($1, gen_random_uuid(), 'x', now())`,
              [south.associationId],
            ),
        );
      await expect(intrusion).rejects.toThrow(/row-level security/);
    });

    it('shows nothing at all outside a tenant transaction', async () => {
      await app.association();
      expect(await app.dataSource.query('SELECT * FROM association')).toEqual([]);
    });
  });
});
