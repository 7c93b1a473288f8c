import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any, IsNull, Not } from 'typeorm';
import { BadgeEntity, BadgeKeyEntity } from '../entities/index.js';

/** Badges and the keys that sign them, inside the tenant's transaction. */
@Injectable()
export class CertificatesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  badge(tx: RequestContext, id: Id): Promise<BadgeEntity | null> {
    return this.tenancy.manager(tx).findOneBy(BadgeEntity, { associationId: tx.associationId, id });
  }

  /** The newest first. */
  ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<BadgeEntity[]> {
    const where = { associationId: tx.associationId, duoId: Any([...duoIds]) };
    return this.tenancy.manager(tx).find(BadgeEntity, { where, order: { id: 'DESC' } });
  }

  revoked(tx: RequestContext): Promise<BadgeEntity[]> {
    const where = { associationId: tx.associationId, revokedAt: Not(IsNull()) };
    return this.tenancy.manager(tx).find(BadgeEntity, { where, order: { id: 'ASC' } });
  }

  async insert(tx: RequestContext, badge: BadgeEntity): Promise<void> {
    await this.tenancy.manager(tx).insert(BadgeEntity, badge);
  }

  async revoke(tx: RequestContext, { id, revokedAt, revocation }: BadgeEntity): Promise<void> {
    const where = { associationId: tx.associationId, id };
    await this.tenancy.manager(tx).update(BadgeEntity, where, { revokedAt, revocation });
  }

  /** Every key there ever was: the newest first. */
  keys(tx: RequestContext): Promise<BadgeKeyEntity[]> {
    const where = { associationId: tx.associationId };
    return this.tenancy.manager(tx).find(BadgeKeyEntity, { where, order: { id: 'DESC' } });
  }

  /** Adds a key, one maker at a time. */
  async addKey(tx: RequestContext, key: BadgeKeyEntity): Promise<void> {
    await this.tenancy.manager(tx).insert(BadgeKeyEntity, key);
  }

  /** Has whoever wants a key of this association wait for the one before. */
  async lockKeys(tx: RequestContext): Promise<void> {
    const name = `badge key of ${tx.associationId}`;
    await this.tenancy.manager(tx).query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [name]);
  }

  /** The name of the association, the issuer. */
  async issuerName(tx: RequestContext): Promise<string | null> {
    const rows: { name: string }[] = await this.tenancy
      .manager(tx)
      .query(`SELECT name FROM association WHERE id = $1`, [tx.associationId]);
    return rows[0]?.name ?? null;
  }
}
