import { Inject, Injectable } from '@nestjs/common';
import {
  isRole,
  permissionsOf,
  renewedExpiry,
  sessionExpiry,
  sessionIsGood,
  sessionLifetime,
} from '@tdu/accounts-domain';
import { type Clock, type Id, type RequestContext, newId, systemContext } from '@tdu/kernel';
import { CLOCK, Tenancy } from '@tdu/platform';
import { AccountsRepository } from './accounts.repository.js';
import { hashToken, newToken } from './secrets.js';
import { SessionsRepository } from './sessions.repository.js';
import { type FoundSession, SystemQueries } from './system-queries.js';

/** Sessions on the server: the browser holds an opaque token, the table its hash. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly queries: SystemQueries,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a session for an account and returns its token, which is stored nowhere. */
  async open(tx: RequestContext, userId: Id): Promise<string> {
    const account = await this.accounts.byId(tx, userId);
    if (!account) throw new Error('A session needs an account.');
    const token = newToken();
    const now = tx.clock.now();
    await this.sessions.forget(tx, userId, now);
    await this.sessions.insert(tx, {
      associationId: tx.associationId,
      id: newId(),
      userId,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: sessionExpiry(sessionLifetime(account.roles.filter(isRole)), now, now),
      revokedAt: null,
    });
    return token;
  }

  /** A fresh context for the holder of a token, or undefined when it opens nothing (any more). */
  async contextOf(token: string): Promise<RequestContext | undefined> {
    const session = await this.queries.findSession(hashToken(token));
    if (!session || !sessionIsGood(session, this.clock.now())) return undefined;
    await this.prolong(session);
    const { associationId, userId, personId, language } = session;
    const permissions = permissionsOf(session.roles.filter(isRole));
    return {
      associationId,
      language,
      clock: this.clock,
      actor: { kind: 'user', userId, personId, permissions },
    };
  }

  /** Ends the session of a token; one that opens nothing is passed over. */
  async close(token: string): Promise<void> {
    const session = await this.queries.findSession(hashToken(token));
    if (!session) return;
    await this.inTenant(session, (tx) => this.sessions.revoke(tx, session.id));
  }

  /** Ends every session of an account: it was closed, or a device was lost. */
  closeAllOf(tx: RequestContext, userId: Id): Promise<unknown> {
    return this.sessions.revokeAllOf(tx, userId);
  }

  private async prolong(session: FoundSession): Promise<void> {
    const lifetime = sessionLifetime(session.roles.filter(isRole));
    const expiresAt = renewedExpiry(lifetime, session, this.clock.now());
    if (expiresAt) await this.inTenant(session, (tx) => this.sessions.extend(tx, session.id, expiresAt));
  }

  private inTenant<T>(session: FoundSession, work: (tx: RequestContext) => Promise<T>): Promise<T> {
    return this.tenancy.withTenant(systemContext(session.associationId, this.clock, 'sessions'), work);
  }
}
