import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';

/** Two people of a duo, by their participations and as persons. */
export interface DuoPair {
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
}

/** What matching needs to know of duos. The part that keeps duos stands above this one and provides it. */
export interface PairHistory {
  /** Duos of a programme that are not closed: each takes a place of both people. */
  openPairs(tx: RequestContext, programmeId: Id): Promise<readonly DuoPair[]>;
  /** Every duo there ever was in the association, open ones included. */
  pastPairs(tx: RequestContext): Promise<readonly DuoPair[]>;
  /** How many open duos a participation is in as mentor. */
  openDuosOf(tx: RequestContext, mentorParticipationId: Id): Promise<number>;
  /** Participations nobody may be proposed to today. Why is nobody's business here: they are not in the pool. */
  heldBack(tx: RequestContext): Promise<ReadonlySet<Id>>;
}

const NO_DUOS: PairHistory = {
  openPairs: async () => [],
  pastPairs: async () => [],
  openDuosOf: async () => 0,
  heldBack: async () => new Set(),
};

/** Where the part that keeps duos registers, at the start of the process. Without it there are no duos. */
@Injectable()
export class PairHistoryRegistry implements PairHistory {
  private provider: PairHistory = NO_DUOS;

  register(provider: PairHistory): void {
    this.provider = provider;
  }

  openPairs(tx: RequestContext, programmeId: Id): Promise<readonly DuoPair[]> {
    return this.provider.openPairs(tx, programmeId);
  }

  pastPairs(tx: RequestContext): Promise<readonly DuoPair[]> {
    return this.provider.pastPairs(tx);
  }

  openDuosOf(tx: RequestContext, mentorParticipationId: Id): Promise<number> {
    return this.provider.openDuosOf(tx, mentorParticipationId);
  }

  heldBack(tx: RequestContext): Promise<ReadonlySet<Id>> {
    return this.provider.heldBack(tx);
  }
}
