import { Inject, Injectable } from '@nestjs/common';
import {
  type OneTapClaims,
  type OneTapPurpose,
  checkExpiry,
  packClaims,
  unpackClaims,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, refuse } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 32;
const DAY_IN_SECONDS = 86_400;
/** A reminder's link outlives the month it asks about. */
const VALID_DAYS = 45;

export interface OneTapSubject {
  readonly purpose: OneTapPurpose;
  /** A duo, or a proposal when the purpose is to answer one. */
  readonly subjectId: Id;
  readonly personId: Id;
  /** Days until the link expires. */
  readonly validDays?: number;
}

/** Links that act without signing in: one act, one person, one subject, until they expire. */
@Injectable()
export class OneTapLinks {
  private readonly key: Buffer;
  private readonly origin: string;

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.key = createHmac('sha256', config.secret).update('trait-d-union:one-tap').digest();
    this.origin = config.publicUrl;
  }

  /** The address to put in a message. */
  url(ctx: RequestContext, subject: OneTapSubject): string {
    return `${this.origin}/tap/${this.token(ctx, subject)}`;
  }

  /** The signed token alone: claims and HMAC-SHA-256, in base64url. */
  token(
    ctx: RequestContext,
    { purpose, subjectId, personId, validDays = VALID_DAYS }: OneTapSubject,
  ): string {
    const expiresAt = Math.floor(ctx.clock.now().getTime() / 1000) + validDays * DAY_IN_SECONDS;
    const claims = { purpose, associationId: ctx.associationId, subjectId, personId, expiresAt };
    const packed = packClaims(claims);
    return Buffer.concat([packed, this.mac(packed)]).toString('base64url');
  }

  /** The claims of a token; refuses one that was altered, made elsewhere or has expired. */
  read(token: string, now: Date): Result<OneTapClaims> {
    const bytes = Buffer.from(token, 'base64url');
    const packed = bytes.subarray(0, Math.max(bytes.length - MAC_BYTES, 0));
    const given = bytes.subarray(packed.length);
    const isOurs = given.length === MAC_BYTES && timingSafeEqual(given, this.mac(packed));
    const claims = isOurs ? unpackClaims(packed) : undefined;
    return claims ? checkExpiry(claims, now) : invalid();
  }

  private mac(packed: Uint8Array): Buffer {
    return createHmac('sha256', this.key).update(packed).digest();
  }
}

function invalid() {
  return refuse(
    'LINK_INVALID',
    'Ce lien est incomplet ou a été modifié. Ouvrez-le depuis le message d’origine, ou recopiez-le en entier.',
  );
}
