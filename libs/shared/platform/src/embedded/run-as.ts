import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { PostgresBinaries } from './binaries.js';

/** The account PostgreSQL runs under; empty for an ordinary user, who runs it as himself or herself. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const ACCOUNT = 'postgres';
/** Root's own folder is closed to every other account, so the server's files must live outside it. */
const OPEN_HOME = '/var/lib/trait-d-union';

/** PostgreSQL refuses to run as root: finds, or creates, the account that runs it then. */
export function accountFor(): RunAs {
  if (process.getuid?.() !== 0) return {};
  try {
    return idsOf(ACCOUNT);
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT], { stdio: 'ignore' });
    return idsOf(ACCOUNT);
  }
}

/** Where the cluster of a data folder may lie. */
export function possibleClusters(dataDir: string): string[] {
  return [join(dataDir, 'postgres'), join(OPEN_HOME, fingerprint(dataDir))];
}

/** The cluster's folder: inside `dataDir`, or outside root's home when the account could not enter it. */
export function clusterFolder(dataDir: string, runAs: RunAs): string {
  const [wanted, outside] = possibleClusters(dataDir);
  const folder = canEnter(dataDir, runAs) ? wanted : outside;
  mkdirSync(folder, { recursive: true });
  if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid ?? runAs.uid);
  return folder;
}

/** The programs where the account can reach them: as they are, or copied once outside root's home. */
export function reachable(binaries: PostgresBinaries, runAs: RunAs): PostgresBinaries {
  if (canEnter(binaries.home, runAs)) return binaries;
  const copy = join(OPEN_HOME, `bin-${fingerprint(binaries.home)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  const at = (program: string) => join(copy, 'bin', basename(program));
  return { home: copy, initdb: at(binaries.initdb), postgres: at(binaries.postgres) };
}

function idsOf(account: string): RunAs {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, account], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
}

function canEnter(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (!existsSync(at)) continue;
    const { mode, uid } = statSync(at);
    if ((mode & 0o001) === 0 && uid !== runAs.uid) return false;
  }
  return true;
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
