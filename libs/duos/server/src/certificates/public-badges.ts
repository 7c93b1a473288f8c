import { Inject, Injectable } from '@nestjs/common';
import { OPEN_BADGES_CONTEXT } from '@tdu/duos-domain';
import { type Clock, type Id, type RequestContext, systemContext } from '@tdu/kernel';
import { CLOCK, Tenancy } from '@tdu/platform';
import { isId } from '../is-id.js';
import { BadgesService } from './badges.service.js';
import { unpackAddress } from './badge-address.js';
import { readJws } from './badge-crypto.js';
import { CertificatesRepository } from './certificates.repository.js';

/** A badge as anyone may check it. */
export interface CheckedBadge {
  readonly url: string;
  /** The signed credential. */
  readonly credential: string;
  /** What is signed; undefined when the signature does not hold. */
  readonly content: Record<string, unknown> | undefined;
  readonly revokedAt: Date | null;
}

/** What the world may read about badges: the badge itself, its validity, the issuer and its public keys. */
@Injectable()
export class PublicBadges {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: CertificatesRepository,
    private readonly badges: BadgesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The badge at an address, checked now; null when there is none. */
  async check(address: string): Promise<CheckedBadge | null> {
    const where = unpackAddress(address);
    if (!where) return null;
    return this.within(where.associationId, async (tx) => {
      const badge = await this.repository.badge(tx, where.badgeId);
      const key = badge && (await this.repository.keys(tx)).find(({ id }) => id === badge.keyId);
      if (!badge || !key) return null;
      const { credential, revokedAt } = badge;
      return {
        url: this.badges.urlOf(badge),
        credential,
        content: readJws(credential, key.publicJwk),
        revokedAt,
      };
    });
  }

  /**
   * The signed credential at an address; null when there is none, and once it was taken back: the list of what was
   * taken back is public, and names nobody only as long as its addresses lead to no name.
   */
  async credential(address: string): Promise<string | null> {
    const badge = await this.check(address);
    return badge && !badge.revokedAt ? badge.credential : null;
  }

  /** The profile of an issuer (Open Badges 3.0); null when there is none of that id. */
  issuer(associationId: Id): Promise<object | null> {
    if (!isId(associationId)) return Promise.resolve(null);
    return this.within(associationId, async (tx) => {
      const name = await this.repository.issuerName(tx);
      const id = this.badges.issuerUrl(associationId);
      return name === null
        ? null
        : { '@context': [OPEN_BADGES_CONTEXT], id, type: ['Profile'], name, jwks: `${id}/jwks` };
    });
  }

  /** Every public key of an issuer, former ones included. */
  jwks(associationId: Id): Promise<object | null> {
    if (!isId(associationId)) return Promise.resolve(null);
    return this.within(associationId, async (tx) => {
      const base = `${this.badges.issuerUrl(associationId)}/jwks`;
      const keys = await this.repository.keys(tx);
      const published = { alg: 'EdDSA', use: 'sig' };
      return {
        keys: keys.map(({ id, publicJwk }) => ({ ...publicJwk, ...published, kid: `${base}#${id}` })),
      };
    });
  }

  /** The revocation list of an issuer (1EdTech). */
  revoked(associationId: Id): Promise<object | null> {
    if (!isId(associationId)) return Promise.resolve(null);
    return this.within(associationId, async (tx) => {
      const id = this.badges.issuerUrl(associationId);
      const revoked = await this.repository.revoked(tx);
      const revokedCredential = revoked.map((badge) => ({ id: this.badges.urlOf(badge), revoked: true }));
      return { id: `${id}/revoked`, issuer: id, revokedCredential };
    });
  }

  private within<T>(associationId: Id, work: (tx: RequestContext) => Promise<T>): Promise<T> {
    return this.tenancy.withTenant(systemContext(associationId, this.clock, 'badges'), work);
  }
}
