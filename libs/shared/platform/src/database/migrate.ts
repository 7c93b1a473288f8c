import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrateQueue } from '../queue/index.js';
import { MIGRATIONS } from './migrations/index.js';
import { derivedPassword } from './roles.js';
import { SERVICE_ROLE, SYSTEM_ROLE } from './tenant-table.js';

const LEDGER = 'schema_migration';

/** The database was migrated by a later version of the software than this one. */
export class NewerDatabaseError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `La base a été migrée par une version plus récente (${unknown.join(', ')}) : ` +
        `mettez le logiciel à jour, ou restaurez la sauvegarde faite avant la migration.`,
    );
  }
}

/**
 * Brings the database to this version: the two roles, every pending migration in one transaction, the queue's
 * own schema. Running it again changes nothing.
 * @param ownerUrl connection string of a role that owns the database and may create roles
 * @throws NewerDatabaseError when the database knows migrations that this version does not
 */
export async function migrate(ownerUrl: string): Promise<void> {
  await ensureRoles(ownerUrl);
  const dataSource = await ownerDataSource(ownerUrl);
  try {
    await refuseNewer(dataSource);
    await dataSource.runMigrations({ transaction: 'all' });
    await dataSource.query(`GRANT SELECT ON ${LEDGER} TO ${SERVICE_ROLE}`);
  } finally {
    await dataSource.destroy();
  }
  await migrateQueue(ownerUrl);
}

/** A data source of the owner, with the migrations and no entity. */
export async function ownerDataSource(ownerUrl: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTableName: LEDGER,
    connectTimeoutMS: 5_000,
    poolSize: 2,
  }).initialize();
}

/**
 * Whether the database is exactly at this version.
 * @returns the names of migrations still to run
 * @throws NewerDatabaseError likewise
 */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = MIGRATIONS.map((migration) => new migration().name);
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('${LEDGER}') IS NOT NULL AS exists`);
  if (!exists) return known;
  await refuseNewer(dataSource);
  const done = new Set((await ledger(dataSource)).map((row) => row.name));
  return known.filter((name) => !done.has(name));
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const [{ exists }] = await dataSource.query(`SELECT to_regclass('${LEDGER}') IS NOT NULL AS exists`);
  if (!exists) return;
  const known = new Set(MIGRATIONS.map((migration) => new migration().name));
  const unknown = (await ledger(dataSource)).map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
}

function ledger(dataSource: DataSource): Promise<{ name: string }[]> {
  return dataSource.query(`SELECT name FROM ${LEDGER} ORDER BY id`);
}

/** Roles belong to the whole cluster: two databases migrated at once must not collide. */
async function ensureRoles(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('trait-d-union:roles'))`);
    const database = client.escapeIdentifier(client.database ?? '');
    for (const role of [SERVICE_ROLE, SYSTEM_ROLE]) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const password = client.escapeLiteral(derivedPassword(ownerUrl, role));
      if (known.rowCount === 0) {
        await client.query(
          `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${password}`,
        );
      }
      await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
      await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
