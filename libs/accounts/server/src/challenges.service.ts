import { Inject, Injectable } from '@nestjs/common';
import { SIGN_IN, challengeExpiry, wrongCodesSince } from '@tdu/accounts-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig, Tenancy } from '@tdu/platform';
import { ChallengesRepository } from './challenges.repository.js';
import { SIGN_IN_PURPOSE } from './entities/sign-in-challenge.entity.js';
import { hashCode, hashToken, newCode, newToken, sameHash } from './secrets.js';
import type { FoundChallenge } from './system-queries.js';

/** What is sent to a person and kept nowhere. */
export interface IssuedChallenge {
  readonly token: string;
  readonly code: string;
}

/** Makes the link and the code of a sign-in, and uses them up. */
@Injectable()
export class ChallengesService {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly tenancy: Tenancy,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Stores the hashes of a new link and code for an account, good for `minutes`. */
  async issue(ctx: RequestContext, userId: Id, minutes: number = SIGN_IN.minutes): Promise<IssuedChallenge> {
    const { id, token, code } = { id: newId(), token: newToken(), code: newCode() };
    const now = ctx.clock.now();
    const challenge = {
      associationId: ctx.associationId,
      id,
      userId,
      purpose: SIGN_IN_PURPOSE,
      subjectId: null,
      linkHash: hashToken(token),
      codeHash: hashCode(this.config.secret, id, code),
      attempts: 0,
      createdAt: now,
      expiresAt: challengeExpiry(now, minutes),
      usedAt: null,
    };
    await this.tenancy.withTenant(ctx, async (tx) => {
      await this.challenges.forget(tx, { userId }, wrongCodesSince(now));
      await this.challenges.insert(tx, challenge);
    });
    return { token, code };
  }

  /** Uses a challenge up by its link; false when it was used in the meantime. */
  async redeemLink(tx: RequestContext, { id, userId }: FoundChallenge): Promise<boolean> {
    if (!(await this.challenges.use(tx, id))) return false;
    await this.challenges.useOthers(tx, { userId });
    return true;
  }

  /** Takes a guess at the code and uses the challenge up when it is right. The guess is spent if it is wrong. */
  async redeemCode(tx: RequestContext, challenge: FoundChallenge, code: string): Promise<boolean> {
    if (!(await this.tryCode(tx, challenge, code))) return false;
    await this.challenges.useOthers(tx, { userId: challenge.userId });
    return true;
  }

  /** The same for a code that stands for `words` instead of a session. */
  async tryCode(
    tx: RequestContext,
    { id, codeHash }: Pick<FoundChallenge, 'id' | 'codeHash'>,
    code: string,
    words?: string,
  ): Promise<boolean> {
    if (!(await this.challenges.takeGuess(tx, id))) return false;
    if (!sameHash(hashCode(this.config.secret, id, code, words), codeHash)) return false;
    await this.challenges.giveGuessBack(tx, id);
    return this.challenges.use(tx, id);
  }
}
