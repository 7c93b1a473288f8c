import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OWNER = 'tdu_owner';
/** Where the cluster of a root's data folder lies when the server's account cannot enter that folder. */
const OPEN_HOME = '/var/lib/trait-d-union';
/** PostgreSQL's own file: process, folder, start, port, … one a line. */
const PORT_LINE = 3;

/**
 * The connection strings of the embedded server that another process (`npm start`) runs on this data folder;
 * undefined when none can be found.
 */
export function runningServerUrl(dataDir: string): ((database: string) => string) | undefined {
  const port = clusters(dataDir).map(portOf).find(Boolean);
  const passwordFile = join(dataDir, 'owner-password');
  if (!port || !existsSync(passwordFile)) return undefined;
  const password = readFileSync(passwordFile, 'utf8');
  return (database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

function clusters(dataDir: string): string[] {
  const fingerprint = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return [join(dataDir, 'postgres'), join(OPEN_HOME, fingerprint)];
}

function portOf(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = Number(readFileSync(file, 'utf8').split('\n')[PORT_LINE]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
