import { migrate } from '@tdu/platform/database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';

/** A migrated database, embedded or given, and how to let go of it. */
export interface ReadyDatabase {
  readonly ownerUrl: string;
  /** Resolves when an embedded server ends by itself; never for a given one. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const NAME = 'trait_d_union';

/** Uses the given database, or starts the embedded one, and brings it to this version. */
export async function prepareDatabase(
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<ReadyDatabase> {
  if (databaseUrl) {
    await migrate(databaseUrl).catch((error: Error) => Promise.reject(explain(databaseUrl, error)));
    return { ownerUrl: databaseUrl, ended: new Promise(() => undefined), stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await createOnce(server);
    await migrate(server.ownerUrl(NAME));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ownerUrl: server.ownerUrl(NAME), ended: server.ended, stop: () => server.stop() };
}

async function createOnce(server: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
]);
const REFUSED = new Set(['28P01', '28000', '3D000', '42501']);

/** One sentence instead of a driver's words; anything unknown passes as it is. */
function explain(url: string, error: Error & { code?: string }): Error {
  const { host, pathname } = new URL(url);
  if (UNREACHABLE.has(error.code ?? '') || /timeout|terminated/i.test(error.message)) {
    return new Error(
      `La base « ${host}${pathname} » est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré.`,
    );
  }
  if (REFUSED.has(error.code ?? '')) {
    return new Error(
      `La base « ${host}${pathname} » refuse la connexion : vérifiez le compte, ses droits et le nom de la base dans DATABASE_URL.`,
    );
  }
  return error;
}
