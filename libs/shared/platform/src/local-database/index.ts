import pg from 'pg';
import { explainDatabaseError } from '../database/explain-database-error.js';
import { migrate } from '../database/migrate.js';
import { DataFolderLockedError, runningServerUrl, startEmbeddedPostgres } from '../embedded/index.js';

/** The database cannot be reached, or lets nobody in; its message is one French sentence. */
export class DatabaseUnusableError extends Error {}

/** A database brought to this version, and how to let go of it. */
export interface LocalDatabase {
  readonly ownerUrl: string;
  /** Resolves with its last words when an embedded server that was started here ends by itself. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

export interface LocalDatabaseOptions {
  readonly dataDir: string;
  /** A server that was given; the embedded one when absent. */
  readonly databaseUrl?: string;
  /** Use the server that another process runs on the same folder, instead of refusing. */
  readonly join?: boolean;
}

/** The one database of an embedded cluster. */
const NAME = 'trait_d_union';
const NEVER = new Promise<never>(() => undefined);

/**
 * The database of this machine: the given one, else that of the data folder, made when missing. Migrated.
 * @throws in one French sentence when it cannot be used
 */
export async function openLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const server = options.databaseUrl ? given(options.databaseUrl) : await embedded(options);
  const ownerUrl = server.url(NAME);
  try {
    if (!options.databaseUrl) await createOnce(server.url('postgres'));
    await migrate(ownerUrl);
    return { ownerUrl, ended: server.ended, close: server.stop };
  } catch (error) {
    await server.stop();
    const sentence = explainDatabaseError(error, ownerUrl);
    throw sentence ? new DatabaseUnusableError(sentence, { cause: error }) : error;
  }
}

interface Server {
  readonly url: (database: string) => string;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

function given(url: string): Server {
  return { url: () => url, ended: NEVER, stop: async () => undefined };
}

async function embedded({ dataDir, join }: LocalDatabaseOptions): Promise<Server> {
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    return { url: server.ownerUrl, ended: server.ended, stop: () => server.stop() };
  } catch (error) {
    const url = join && error instanceof DataFolderLockedError ? runningServerUrl(dataDir) : undefined;
    if (!url) throw error;
    return { url, ended: NEVER, stop: async () => undefined };
  }
}

async function createOnce(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}
