import { quoteSchemaName, runMigrations } from 'bullmq';
import pg from 'pg';
import { SERVICE_ROLE } from '../database/tenant-table.js';
import { CONNECT_TIMEOUT_MS, QUEUE_SCHEMA } from './queue-config.js';

/**
 * Creates or upgrades BullMQ's tables as the owner of the database, and lets the service role use them.
 * Runs with the migrations, once per start; does nothing when all is up to date. Queues themselves never
 * migrate: the service role owns nothing.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(grants(quoteSchemaName(QUEUE_SCHEMA)));
  } finally {
    await client.end();
  }
}

/** Rights on what exists, and by default on what a later migration adds. */
function grants(schema: string): string {
  const tables = 'SELECT, INSERT, UPDATE, DELETE';
  return `
    GRANT USAGE ON SCHEMA ${schema} TO ${SERVICE_ROLE};
    GRANT ${tables} ON ALL TABLES IN SCHEMA ${schema} TO ${SERVICE_ROLE};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${SERVICE_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${SERVICE_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT ${tables} ON TABLES TO ${SERVICE_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${SERVICE_ROLE};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT EXECUTE ON FUNCTIONS TO ${SERVICE_ROLE}`;
}
