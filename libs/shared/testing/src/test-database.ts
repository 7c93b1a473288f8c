import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlatformConfig, databaseUrls } from '@tdu/platform';
import pg from 'pg';

/** A database of its own for one spec file, cloned from the migrated template. */
export interface TestDatabase {
  /** The owner's connection string: for what no service may do, such as reading the catalogue. */
  readonly ownerUrl: string;
  readonly config: PlatformConfig;
  /** Runs one statement as the owner, across associations. */
  sql<Row extends object = Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones the template; `template` names another source, such as `template1` for an empty database. */
export async function createTestDatabase(template = 'tdu_template'): Promise<TestDatabase> {
  const server = process.env.TDU_TEST_SERVER;
  if (!server) throw new Error('No test server: run the specs through jest, whose global set-up starts it.');
  const name = `tdu_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'tdu-spec-'));
  return {
    ownerUrl,
    config: testConfig(ownerUrl, folder),
    sql: async (text, parameters = []) => (await pool.query(text, parameters)).rows,
    drop: async () => {
      await pool.end();
      await asOwner(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function testConfig(ownerUrl: string, folder: string): PlatformConfig {
  return {
    environment: 'test',
    database: databaseUrls({ DATABASE_URL: ownerUrl }),
    redisUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Trait d’union <ne-pas-repondre@example.org>',
    mailboxDir: join(folder, 'mailbox'),
    publicUrl: 'http://localhost:3000',
    port: 0,
    secret: 'a secret for tests only, of thirty-two characters and more',
    logLevel: 'silent',
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
