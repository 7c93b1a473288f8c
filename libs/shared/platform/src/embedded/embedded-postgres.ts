import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { lockDataFolder } from './cluster-lock.js';
import { OWNER, ownerPassword, ownerUrl } from './owner.js';
import { stopOrphan } from './orphan.js';
import { type RunAs, accountFor, clusterFolder, reachable } from './run-as.js';

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** Connection string of the cluster's owner, for the given database. */
  ownerUrl(database: string): string;
  /** Resolves when the server ends by itself, with its last words. */
  readonly ended: Promise<string>;
  /** Stops the server and gives the data folder back. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of everything kept; made when missing. */
  readonly dataDir: string;
  /** Further server settings, e.g. `fsync=off` for tests. */
  readonly settings?: readonly string[];
}

/**
 * Makes or reuses the cluster under `dataDir` and starts it on a free local port. Recovers a stale lock and an
 * orphaned server. The server ends with this process, however this process ends.
 * @throws DataFolderLockedError when another living instance uses the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const unlock = lockDataFolder(options.dataDir);
  try {
    const runAs = accountFor();
    const binaries = reachable(await findBinaries(), runAs);
    const cluster = clusterFolder(options.dataDir, runAs);
    const password = ownerPassword(options.dataDir);
    await stopOrphan(cluster);
    if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(binaries, cluster, password, runAs);
    const port = await freePort();
    const server = await launch(binaries.postgres, cluster, port, options.settings ?? [], runAs);
    return {
      ownerUrl: ownerUrl(options.dataDir, port),
      ended: server.ended,
      stop: async () => {
        // Waiting for the end must keep this process alive, which the running server does not.
        server.child.ref();
        server.child.kill('SIGINT');
        await server.ended;
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function initialise(
  binaries: PostgresBinaries,
  cluster: string,
  password: string,
  runAs: RunAs,
): Promise<void> {
  const passwordFile = join(cluster, '..', `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.uid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid ?? runAs.uid);
  try {
    const child = spawn(
      binaries.initdb,
      [
        '-D',
        cluster,
        '-U',
        OWNER,
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...runAs, cwd: cluster, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const words = lastWords(child);
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`La base locale n’a pas pu être créée dans ${cluster} : ${words()}`);
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  chmodSync(cluster, 0o700);
}

async function launch(
  program: string,
  cluster: string,
  port: number,
  settings: readonly string[],
  runAs: RunAs,
) {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'lc_messages=C'];
  const child = spawn(
    program,
    ['-D', cluster, '-p', String(port), ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C in the terminal must reach the api and the worker first.
    { ...runAs, cwd: cluster, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  guard(child);
  const words = lastWords(child);
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(words())));
  const ready = new Promise<'ready'>((resolve) => {
    child.stderr?.on(
      'data',
      (chunk: Buffer) => chunk.includes('ready to accept connections') && resolve('ready'),
    );
  });
  const first = await Promise.race([ready, ended]);
  if (first !== 'ready') throw new Error(`La base locale n’a pas démarré dans ${cluster} : ${first}`);
  // Once up, the server alone keeps this process from ending no longer.
  child.unref();
  (child.stderr as unknown as { unref?(): void } | null)?.unref?.();
  return { child, ended };
}

/** Ends the server when this process is gone, even killed: the guard's standard input closes with it. */
function guard(server: ChildProcess): void {
  if (process.platform === 'win32') return;
  const watcher = spawn('sh', ['-c', `cat >/dev/null; kill -INT ${server.pid} 2>/dev/null`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref?(): void }).unref?.();
  server.once('close', () => watcher.kill());
}

function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString('utf8')).slice(-2_000)));
  child.once('error', (error) => (words += error.message));
  return () => words.trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
