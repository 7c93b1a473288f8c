import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder is in use by another, living start of the product. */
export class DataFolderLockedError extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `Le dossier de données ${dataDir} sert déjà à une autre instance (processus ${pid}) : ` +
        `arrêtez-la, ou choisissez un autre dossier par DATA_DIR.`,
    );
  }
}

/**
 * Takes the data folder for this process; returns the function that gives it back. A lock left by a dead
 * process is stale and is taken over.
 * @throws DataFolderLockedError when its holder lives
 */
export function lockDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder !== process.pid && isAlive(holder)) throw new DataFolderLockedError(dataDir, holder);
      rmSync(file, { force: true });
    }
  }
}

/** Whether a process of that id lives. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
