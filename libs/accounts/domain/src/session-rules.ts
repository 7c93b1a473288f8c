import { type Role, isStaff } from './role.js';

/** How long a session lives: `idleHours` from the last use, never more than `maximumHours` in all. */
export interface SessionLifetime {
  readonly idleHours: number;
  readonly maximumHours: number;
}

const HOUR = 3_600_000;

/** Those who see other people's data sign in again sooner. */
const STAFF: SessionLifetime = { idleHours: 24, maximumHours: 7 * 24 };
/** A mentor meets once a month: a session that lasts until the next meeting saves a sign-in on the phone. */
const PARTICIPANT: SessionLifetime = { idleHours: 35 * 24, maximumHours: 180 * 24 };

/** The lifetime that applies to an account: the shortest that one of its roles asks for. */
export function sessionLifetime(roles: readonly Role[]): SessionLifetime {
  return isStaff(roles) || roles.includes('funder') ? STAFF : PARTICIPANT;
}

/** When a session created at `createdAt` and used now ends: sliding, up to its absolute maximum. */
export function sessionExpiry(lifetime: SessionLifetime, createdAt: Date, now: Date): Date {
  const sliding = now.getTime() + lifetime.idleHours * HOUR;
  const last = createdAt.getTime() + lifetime.maximumHours * HOUR;
  return new Date(Math.min(sliding, last));
}

/** Whether a session still counts. */
export function sessionIsGood(session: { expiresAt: Date; revokedAt: Date | null }, now: Date): boolean {
  return session.revokedAt === null && now.getTime() < session.expiresAt.getTime();
}

/**
 * The new end to store for a session in use, or undefined when the gain is below a tenth of the idle time:
 * a page with twenty requests must not write twenty times.
 */
export function renewedExpiry(
  lifetime: SessionLifetime,
  session: { createdAt: Date; expiresAt: Date },
  now: Date,
): Date | undefined {
  const next = sessionExpiry(lifetime, session.createdAt, now);
  const gain = next.getTime() - session.expiresAt.getTime();
  return gain >= (lifetime.idleHours * HOUR) / 10 ? next : undefined;
}
