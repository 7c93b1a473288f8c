import { Inject, Injectable } from '@nestjs/common';
import { SIGN_IN, mayRequest, readEmailAddress, requestsSince } from '@tdu/accounts-domain';
import { type Clock, type Id, type RequestContext, type Result, accept, systemContext } from '@tdu/kernel';
import { CLOCK } from '@tdu/platform';
import { Background } from './background.js';
import { ChallengesService } from './challenges.service.js';
import { AccountsMail } from './emails/accounts-mail.js';
import { RequestLimiter } from './request-limiter.js';
import { tooManyRequests } from './sign-in.refusals.js';
import { type AccountByEmail, SystemQueries } from './system-queries.js';

/** The longest life of a direct link: a demonstration of one working day. */
const DIRECT_LINK_MINUTES = { usual: SIGN_IN.minutes, most: 12 * 60 } as const;

/** First half of signing in: who asks receives a link and a code; who is unknown receives nothing, unseen. */
@Injectable()
export class SignInService {
  constructor(
    private readonly queries: SystemQueries,
    private readonly challenges: ChallengesService,
    private readonly mail: AccountsMail,
    private readonly background: Background,
    private readonly limiter: RequestLimiter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers at once and the same way whether the address is known or not; look-up and mail follow behind, so
   * that neither the words nor the time of the answer tell who has an account.
   * @param network where the request comes from (IP address)
   * @returns the address as it was understood; refusals EMAIL_INVALID, TOO_MANY_REQUESTS
   */
  request(email: string, network: string): Result<string> {
    const address = readEmailAddress(email);
    if (!address.ok) return address;
    const granted =
      this.limiter.take(`network ${network}`, SIGN_IN.triesPerNetwork) &&
      this.limiter.take(`address ${address.value}`, SIGN_IN.requestsPerWindow);
    if (!granted) return tooManyRequests('email');
    this.background.run('sending a sign-in message', () => this.sendTo(address.value));
    return accept(address.value);
  }

  /**
   * A link that is printed instead of sent: `npm start` shows one per role, in development and demonstration.
   * @param minutes how long it works: ten as any other, at most twelve hours
   * @returns the full address of the page to open
   */
  async createDirectLink(
    ctx: RequestContext,
    userId: Id,
    minutes: number = DIRECT_LINK_MINUTES.usual,
  ): Promise<string> {
    const { token } = await this.challenges.issue(ctx, userId, Math.min(minutes, DIRECT_LINK_MINUTES.most));
    return this.mail.signInUrl(token);
  }

  /** Resolves when every message asked for so far has been handed over (tests, shutdown). */
  settled(): Promise<void> {
    return this.background.settled();
  }

  private async sendTo(email: string): Promise<void> {
    const now = this.clock.now();
    const accounts = await this.queries.findAccountsByEmail(email, requestsSince(now));
    const asking = accounts.filter((account) => mayRequest(account.requestedAt, now));
    await Promise.all(asking.map((account) => this.sendOne(email, account)));
  }

  private async sendOne(email: string, account: AccountByEmail): Promise<void> {
    const ctx = systemContext(account.associationId, this.clock, 'sign-in');
    const { token, code } = await this.challenges.issue(ctx, account.userId);
    await this.mail.sendSignIn({ ...account, email }, token, code);
  }
}
