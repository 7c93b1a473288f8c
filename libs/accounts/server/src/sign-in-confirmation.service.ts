import { Inject, Injectable } from '@nestjs/common';
import {
  SIGN_IN,
  codeMayBeTried,
  linkIsGood,
  readCode,
  readEmailAddress,
  wrongCodesSince,
} from '@tdu/accounts-domain';
import { type Clock, type RequestContext, type Result, accept, systemContext } from '@tdu/kernel';
import { CLOCK, Tenancy } from '@tdu/platform';
import { ChallengesService } from './challenges.service.js';
import { RequestLimiter } from './request-limiter.js';
import { hashToken } from './secrets.js';
import { SessionService } from './session.service.js';
import { codeRefused, linkRefused, tooManyRequests } from './sign-in.refusals.js';
import { type FoundChallenge, SystemQueries } from './system-queries.js';

type Redeem = (tx: RequestContext) => Promise<boolean>;

/** Second half of signing in: the link or the code comes back and opens a session. */
@Injectable()
export class SignInConfirmationService {
  constructor(
    private readonly queries: SystemQueries,
    private readonly challenges: ChallengesService,
    private readonly sessions: SessionService,
    private readonly limiter: RequestLimiter,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token of a new session for the bearer of a link, in the association that sent it. */
  async byLink(token: string): Promise<Result<string>> {
    const challenge = await this.queries.findChallengeByLink(hashToken(token));
    if (!challenge || !linkIsGood(challenge, this.clock.now())) return linkRefused();
    const session = await this.redeem(challenge, (tx) => this.challenges.redeemLink(tx, challenge));
    return session ? accept(session) : linkRefused();
  }

  /**
   * The token of a new session for who types an address and the code it received. Someone with accounts in
   * several associations received one code from each: the code says which one is meant.
   */
  async byCode(email: string, typed: string, network: string): Promise<Result<string>> {
    if (!this.limiter.take(`network ${network}`, SIGN_IN.triesPerNetwork)) return tooManyRequests('email');
    const [address, code] = [readEmailAddress(email), readCode(typed)];
    if (!address.ok) return address;
    if (code === undefined) return codeRefused();
    for (const challenge of await this.open(address.value)) {
      const session = await this.redeem(challenge, (tx) => this.challenges.redeemCode(tx, challenge, code));
      if (session) return accept(session);
    }
    return codeRefused();
  }

  private async open(email: string): Promise<FoundChallenge[]> {
    const now = this.clock.now();
    const newest = await this.queries.findNewestChallenges(email, wrongCodesSince(now));
    return newest.filter((challenge) => codeMayBeTried(challenge, now, challenge.wrongCodesToday));
  }

  private redeem({ associationId, userId }: FoundChallenge, use: Redeem): Promise<string | undefined> {
    const ctx = systemContext(associationId, this.clock, 'sign-in');
    return this.tenancy.withTenant(ctx, async (tx) =>
      (await use(tx)) ? this.sessions.open(tx, userId) : undefined,
    );
  }
}
