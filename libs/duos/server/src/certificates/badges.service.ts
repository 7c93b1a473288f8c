import { Inject, Injectable } from '@nestjs/common';
import {
  type CertificateFigures,
  type ClosingSide,
  badgeCredential,
  canManageDuo,
  canReadDuo,
  closingSection,
  mayGiveBadge,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { PLATFORM_CONFIG, type PlatformConfig, Tenancy, loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { BadgeEntity, BadgeKeyEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { packAddress } from './badge-address.js';
import { newBadgeKey, openBadgeKey, signJws } from './badge-crypto.js';
import { CertificatesRepository } from './certificates.repository.js';

const LONGEST_REASON = 300;

/** Skills badges: Open Badges 3.0 credentials signed by the association, revocable, one a person and duo. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly badges: CertificatesRepository,
    private readonly commands: DuoCommands,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Gives the badge of one side; given already, it is that one. Refusals DUO_NOT_FOUND and those of `mayGiveBadge`. */
  give(ctx: RequestContext, duoId: Id, side: ClosingSide): Promise<Result<BadgeEntity>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<BadgeEntity>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const known = (await this.badges.ofDuos(tx, [duoId])).find(
        (one) => one.side === side && !one.revokedAt,
      );
      if (known) return accept(known);
      const figures = mayGiveBadge(record.life, today(tx.clock));
      if (!figures.ok) return figures;
      const badge = await this.make(tx, record, side, figures.value);
      await this.badges.insert(tx, badge);
      await this.commands.note(tx, duoId, { type: 'badge.given', data: { badgeId: badge.id, side } });
      return accept(badge);
    });
  }

  /** Takes a badge back; its page says so from then on. Twice is once. Refusal BADGE_UNKNOWN. */
  async revoke(ctx: RequestContext, badgeId: Id, reason?: string | null): Promise<Result<BadgeEntity>> {
    const found = isId(badgeId)
      ? await this.tenancy.withTenant(ctx, (tx) => this.badges.badge(tx, badgeId))
      : null;
    if (!found) return badgeUnknown();
    return this.commands.within(ctx, found.duoId, async (tx): Promise<Result<BadgeEntity>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const badge = await this.badges.badge(tx, badgeId);
      if (!badge) return badgeUnknown();
      if (badge.revokedAt) return accept(badge);
      const revocation = reason?.trim().slice(0, LONGEST_REASON) || null;
      const revoked = { ...badge, revokedAt: tx.clock.now(), revocation };
      await this.badges.revoke(tx, revoked);
      await this.commands.note(tx, badge.duoId, {
        type: 'badge.revoked',
        data: { badgeId, side: badge.side },
      });
      return accept(revoked);
    });
  }

  /** The badges of a duo: all for the team, the own one for each of the two. */
  async of(ctx: RequestContext, { id, people }: DuoRecord): Promise<BadgeEntity[]> {
    const loader = loaderFor(ctx, 'duo-badges', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) =>
        groupBy(await this.badges.ofDuos(tx, ids), ({ duoId }) => duoId),
      ),
    );
    const all = (await loader.load(id)) ?? [];
    if (canManageDuo(ctx.actor)) return all;
    const personId = ctx.actor.kind === 'system' ? null : ctx.actor.personId;
    const own = (side: ClosingSide) => (side === 'mentor' ? people.mentorPersonId : people.menteePersonId);
    return canReadDuo(ctx.actor, people) ? all.filter(({ side }) => own(side) === personId) : [];
  }

  /** The address of the public page of a badge. */
  urlOf({ associationId, id: badgeId }: Pick<BadgeEntity, 'associationId' | 'id'>): string {
    return `${this.config.publicUrl}/badges/${packAddress({ associationId, badgeId })}`;
  }

  /** The address of an association as issuer. */
  issuerUrl(associationId: Id): string {
    return `${this.config.publicUrl}/badges/issuers/${associationId}`;
  }

  private async make(
    tx: RequestContext,
    { id: duoId, row, people }: DuoRecord,
    side: ClosingSide,
    figures: CertificateFigures,
  ): Promise<BadgeEntity> {
    const { associationId } = tx;
    const id = newId();
    const version = await this.programmes.version(tx, row.programmeVersionId);
    const achievement = readSection(version, closingSection).badge[side];
    const holder = side === 'mentor' ? people.mentorPersonId : people.menteePersonId;
    const holderName = (await this.people.personNames(tx, [holder])).get(holder) ?? '';
    const issuer = { url: this.issuerUrl(associationId), name: (await this.badges.issuerName(tx)) ?? '' };
    const credentialUrl = this.urlOf({ associationId, id });
    const issuedAt = tx.clock.now();
    const content = badgeCredential({
      credentialUrl,
      statusUrl: `${issuer.url}/revoked`,
      issuer,
      achievement: { ...achievement, url: `${credentialUrl}#badge` },
      holderName,
      side,
      figures,
      issuedAt,
    });
    const key = await this.signingKey(tx);
    const nbf = Math.floor(issuedAt.getTime() / 1000);
    const payload = { ...content, iss: issuer.url, jti: credentialUrl, nbf };
    const credential = signJws(payload, key.privateKey, `${issuer.url}/jwks#${key.id}`);
    const base = { associationId, id, duoId, side, keyId: key.id, credential };
    return { ...base, issuedAt, revokedAt: null, revocation: null };
  }

  /** The newest key that the secret of the instance opens; a new one when there is none. */
  private async signingKey(tx: RequestContext) {
    const { secret } = this.config;
    await this.badges.lockKeys(tx);
    for (const { id, sealed } of await this.badges.keys(tx)) {
      const privateKey = openBadgeKey(sealed, secret, tx.associationId);
      if (privateKey) return { id, privateKey };
    }
    const made = newBadgeKey(secret, tx.associationId);
    const key: BadgeKeyEntity = {
      associationId: tx.associationId,
      id: newId(),
      ...made,
      createdAt: tx.clock.now(),
    };
    await this.badges.addKey(tx, key);
    return { id: key.id, privateKey: openBadgeKey(made.sealed, secret, tx.associationId)! };
  }
}

function badgeUnknown() {
  return refuse('BADGE_UNKNOWN', 'Ce badge est introuvable : rechargez la page du duo.', 'badgeId');
}
