import type { QueryRunner } from 'typeorm';

/** The role in which the service works: owns no table, sees one association at a time. */
export const SERVICE_ROLE = 'tdu_service';
/** The second, named role: sign-in look-ups and scheduler scans, read only, across associations. */
export const SYSTEM_ROLE = 'tdu_system';

const CURRENT_ASSOCIATION = `nullif(current_setting('app.association_id', true), '')::uuid`;

/**
 * Creates a tenant table: composite key `(association_id, id)`, forced row-level security, grants.
 * `columns` is the SQL of the remaining columns and constraints; foreign keys in it name both columns.
 */
export async function createTenantTable(runner: QueryRunner, table: string, columns: string): Promise<void> {
  await runner.query(`
    CREATE TABLE ${table} (
      association_id uuid NOT NULL REFERENCES association (id),
      id uuid NOT NULL,
      ${columns},
      PRIMARY KEY (association_id, id)
    )`);
  await protect(runner, table, 'association_id');
}

/** Turns on forced row-level security by the given column and grants the service its four verbs. */
export async function protect(runner: QueryRunner, table: string, column: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`
    CREATE POLICY tenant ON ${table} TO ${SERVICE_ROLE}
      USING (${column} = ${CURRENT_ASSOCIATION}) WITH CHECK (${column} = ${CURRENT_ASSOCIATION})`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${SERVICE_ROLE}`);
}

/** Lets the system role read a table across associations; each use is listed in `system-queries.ts` of its part. */
export async function allowSystemRead(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`CREATE POLICY system_read ON ${table} FOR SELECT TO ${SYSTEM_ROLE} USING (true)`);
  await runner.query(`GRANT SELECT ON ${table} TO ${SYSTEM_ROLE}`);
}

/** Drops tables in the given order. */
export async function dropTables(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP TABLE ${table}`);
}
