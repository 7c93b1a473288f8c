import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@tdu/platform/database';
import { startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';

/** A database that lives as long as one simulation. */
export interface TemporaryDatabase {
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/**
 * Nothing of a simulation is kept: durability would only cost time. Half a year is lived in half a minute, so what
 * the planner knows of the tables has to be renewed within seconds.
 */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=2s'];

/**
 * A migrated, empty database: on the given server beside its other databases, else on an embedded server of its
 * own, so that the data of `npm start` are neither touched nor locked.
 */
export async function makeTemporaryDatabase(serverUrl: string | undefined): Promise<TemporaryDatabase> {
  const server = serverUrl ? given(serverUrl) : await embedded();
  const name = `tdu_simulation_${process.pid}_${Date.now().toString(36)}`;
  try {
    await asOwner(server.url('postgres'), `CREATE DATABASE ${name}`);
    await migrate(server.url(name));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: server.url(name),
    drop: async () => {
      await asOwner(server.url('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

interface Server {
  url(database: string): string;
  stop(): Promise<void>;
}

function given(serverUrl: string): Server {
  const url = (database: string) => {
    const other = new URL(serverUrl);
    other.pathname = `/${database}`;
    return other.toString();
  };
  return { url, stop: async () => undefined };
}

async function embedded(): Promise<Server> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tdu-simulation-'));
  // As root the server runs under its own account, which must be able to enter.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, settings: FAST });
  return {
    url: (database) => server.ownerUrl(database),
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
