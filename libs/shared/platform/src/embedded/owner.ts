import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The role that owns an embedded cluster. */
export const OWNER = 'tdu_owner';

/** The owner's password, made once with the cluster and kept beside it. */
export function ownerPassword(dataDir: string): string {
  const file = join(dataDir, 'owner-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** The owner's connection string for each database of the server that listens on a port. */
export function ownerUrl(dataDir: string, port: number): (database: string) => string {
  const password = ownerPassword(dataDir);
  return (database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}
