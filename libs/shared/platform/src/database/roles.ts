import { createHmac } from 'node:crypto';
import { SERVICE_ROLE, SYSTEM_ROLE } from './tenant-table.js';

/** The three ways into the database: its owner migrates, the service works, the system role looks up. */
export interface DatabaseUrls {
  /** Undefined where the process may not migrate (an api or worker that was given only the two below). */
  readonly owner: string | undefined;
  readonly service: string;
  readonly system: string;
}

/**
 * The connection strings from the environment. `DATABASE_URL` is the owner's and is enough alone: the passwords
 * of the two other roles then follow from its password. `DATABASE_SERVICE_URL` and `DATABASE_SYSTEM_URL` name
 * them outright, so that an api or worker need not know the owner's.
 */
export function databaseUrls(env: {
  DATABASE_URL?: string;
  DATABASE_SERVICE_URL?: string;
  DATABASE_SYSTEM_URL?: string;
}): DatabaseUrls {
  const owner = env.DATABASE_URL;
  const service = env.DATABASE_SERVICE_URL ?? (owner && urlAs(owner, SERVICE_ROLE));
  const system = env.DATABASE_SYSTEM_URL ?? (owner && urlAs(owner, SYSTEM_ROLE));
  if (!service || !system) {
    throw new Error('Indiquez DATABASE_URL, ou bien DATABASE_SERVICE_URL et DATABASE_SYSTEM_URL ensemble.');
  }
  return { owner, service, system };
}

/** The password a role has when only the owner's connection string is known. */
export function derivedPassword(ownerUrl: string, role: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', secret).update(`trait-d-union:${role}`).digest('hex');
}

function urlAs(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.password = derivedPassword(ownerUrl, role);
  url.username = role;
  return url.toString();
}
