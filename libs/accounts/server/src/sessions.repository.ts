import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { IsNull, LessThan, type Repository } from 'typeorm';
import { SessionEntity } from './entities/session.entity.js';

/** Sessions, inside the tenant's transaction. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  insert(tx: RequestContext, session: SessionEntity): Promise<unknown> {
    return this.sessions(tx).insert(session);
  }

  extend(tx: RequestContext, id: Id, expiresAt: Date): Promise<unknown> {
    return this.sessions(tx).update({ associationId: tx.associationId, id }, { expiresAt });
  }

  revoke(tx: RequestContext, id: Id): Promise<unknown> {
    return this.sessions(tx).update({ associationId: tx.associationId, id }, { revokedAt: tx.clock.now() });
  }

  revokeAllOf(tx: RequestContext, userId: Id): Promise<unknown> {
    const open = { associationId: tx.associationId, userId, revokedAt: IsNull() };
    return this.sessions(tx).update(open, { revokedAt: tx.clock.now() });
  }

  /** Forgets sessions of the account that ended before an instant. */
  forget(tx: RequestContext, userId: Id, before: Date): Promise<unknown> {
    return this.sessions(tx).delete({ associationId: tx.associationId, userId, expiresAt: LessThan(before) });
  }

  private sessions(tx: RequestContext): Repository<SessionEntity> {
    return this.tenancy.manager(tx).getRepository(SessionEntity);
  }
}
