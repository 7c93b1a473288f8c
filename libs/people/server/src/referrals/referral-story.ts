import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import type { ReferralOutcome } from '@tdu/people-domain';
import { History } from '@tdu/platform';
import type { ReferralRow } from './referrals.repository.js';

/** What the history tells of a referral after it came in. */
@Injectable()
export class ReferralStory {
  constructor(private readonly history: History) {}

  /** Closed without a follow-up, or opened again. */
  closed(tx: RequestContext, { id, livingId }: ReferralRow, outcome: ReferralOutcome | null): Promise<void> {
    const type = outcome === null ? 'referral.reopened' : 'referral.closed';
    return this.history.append(tx, {
      subjectType: 'participation',
      subjectId: livingId,
      type,
      data: { referralId: id, outcome },
    });
  }
}
