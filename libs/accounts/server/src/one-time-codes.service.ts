import { Inject, Injectable } from '@nestjs/common';
import { challengeExpiry, codeMayBeTried, mayRequest, readCode, wrongCodesSince } from '@tdu/accounts-domain';
import { type Id, type RequestContext, type Result, accept, newId } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { ChallengesRepository } from './challenges.repository.js';
import { ChallengesService } from './challenges.service.js';
import { hashCode, newCode } from './secrets.js';
import { actCodeRefused, tooManyRequests } from './sign-in.refusals.js';

/** What a code is sent for. */
export interface CodeSubject {
  /** The act: `sign-charter-mentor`. Never `sign-in`. */
  readonly purpose: string;
  /** The record it is done to. */
  readonly subjectId: Id;
  /** What was on the screen: under other words the code is worth nothing. */
  readonly boundTo: string;
}

/** A code as it is sent; only its hash is kept. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * Codes that stand for one act instead of a session: made, kept, tried and used up as those of sign-in are, by the
 * same rules and in the same table. Whoever asks holds the record, so that two requests at once make one good code.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly challenges: ChallengesService,
    private readonly rows: ChallengesRepository,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Makes a code good for `minutes`; what was sent for the act before is void. Refusal TOO_MANY_REQUESTS. */
  async issue(tx: RequestContext, subject: CodeSubject, minutes: number): Promise<Result<IssuedCode>> {
    const now = tx.clock.now();
    const earlier = await this.rows.ofAct(tx, subject, wrongCodesSince(now));
    const requests = earlier.map(({ createdAt }) => createdAt);
    if (!mayRequest(requests, now)) return tooManyRequests();
    await this.rows.forget(tx, ownerOf(subject), wrongCodesSince(now));
    await this.rows.useOthers(tx, ownerOf(subject));
    const [id, code, expiresAt] = [newId(), newCode(), challengeExpiry(now, minutes)];
    await this.rows.insert(tx, {
      associationId: tx.associationId,
      id,
      ...ownerOf(subject),
      userId: null,
      linkHash: null,
      codeHash: hashCode(this.config.secret, id, code, wordsOf(subject)),
      attempts: 0,
      createdAt: now,
      expiresAt,
      usedAt: null,
    });
    return accept({ code, expiresAt });
  }

  /** Uses the code of an act up. A wrong one costs a try, and the fifth voids it. Refusal CODE_REFUSED. */
  async redeem(tx: RequestContext, subject: CodeSubject, typed: string): Promise<Result<void>> {
    const now = tx.clock.now();
    const code = readCode(typed);
    const sent = await this.rows.ofAct(tx, subject, wrongCodesSince(now));
    const newest = sent.at(0);
    const wrong = sent.reduce((sum, { attempts }) => sum + attempts, 0);
    if (code === undefined || !newest || !codeMayBeTried(newest, now, wrong)) return actCodeRefused();
    const good = await this.challenges.tryCode(tx, newest, code, wordsOf(subject));
    return good ? accept(undefined) : actCodeRefused();
  }
}

function ownerOf({ purpose, subjectId }: CodeSubject) {
  return { purpose, subjectId };
}

function wordsOf({ purpose, boundTo }: CodeSubject): string {
  return `${purpose}:${boundTo}`;
}
