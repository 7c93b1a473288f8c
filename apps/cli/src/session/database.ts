import { migrate } from '@tdu/platform/database';
import { DataFolderLockedError, startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';
import { runningServerUrl } from './running-server.js';

/** A migrated database and how to let go of it. */
export interface OpenDatabase {
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** The one database of `npm start`. */
const NAME = 'trait_d_union';

/**
 * The database a command works in: the one given, else the one of the data folder, whose server is joined where
 * `npm start` runs it already, else started for as long as the command lasts. Brought to this version.
 */
export async function openDatabase(dataDir: string, databaseUrl: string | undefined): Promise<OpenDatabase> {
  const server = databaseUrl ? given(databaseUrl) : await embedded(dataDir);
  try {
    if (!databaseUrl) await createOnce(server.serverUrl('postgres'), NAME);
    await migrate(server.serverUrl(NAME));
    return { ownerUrl: server.serverUrl(NAME), close: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Server {
  serverUrl(database: string): string;
  stop(): Promise<void>;
}

function given(url: string): Server {
  return { serverUrl: () => url, stop: async () => undefined };
}

async function embedded(dataDir: string): Promise<Server> {
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    return { serverUrl: (database) => server.ownerUrl(database), stop: () => server.stop() };
  } catch (error) {
    const url = error instanceof DataFolderLockedError ? runningServerUrl(dataDir) : undefined;
    if (!url) throw error;
    return { serverUrl: url, stop: async () => undefined };
  }
}

async function createOnce(ownerUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
}
