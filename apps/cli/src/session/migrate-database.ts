import { PLATFORM_SETTINGS, loadConfig } from '@tdu/platform/config';
import { openLocalDatabase } from '@tdu/platform/local-database';
import { print } from '../terminal/print.js';
import { userPath } from './paths.js';

/** Opening a database for a session brings it to this version: that is all there is to do. */
export async function migrateDatabase(): Promise<void> {
  const { DATA_DIR, DATABASE_URL } = loadConfig(PLATFORM_SETTINGS, process.env);
  const database = await openLocalDatabase({
    dataDir: userPath(DATA_DIR),
    databaseUrl: DATABASE_URL,
    join: true,
  });
  await database.close();
  print('La base est à jour.');
}
