import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerUrl } from './owner.js';
import { possibleClusters } from './run-as.js';

/** PostgreSQL's own file: process, folder, start, port, … one a line. */
const PORT_LINE = 3;

/**
 * The connection strings of the embedded server that another process (`npm start`) runs on this data folder;
 * undefined when none can be found.
 */
export function runningServerUrl(dataDir: string): ((database: string) => string) | undefined {
  const port = possibleClusters(dataDir).map(portOf).find(Boolean);
  return port && existsSync(join(dataDir, 'owner-password')) ? ownerUrl(dataDir, port) : undefined;
}

function portOf(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = Number(readFileSync(file, 'utf8').split('\n')[PORT_LINE]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
