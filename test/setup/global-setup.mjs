import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@tdu/platform';
import { startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';

/** One server for the whole run, without durability; every spec file clones the migrated template. */
export default async function globalSetup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tdu-test-'));
  // As root the server runs under its own account, which must be able to enter.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
  });
  const owner = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE tdu_template');
  await owner.end();
  await migrate(server.ownerUrl('tdu_template'));
  process.env.TDU_TEST_SERVER = server.ownerUrl('postgres');
  globalThis.tduTestServer = { server, dataDir };
}
