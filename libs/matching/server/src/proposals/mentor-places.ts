import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { PairHistoryRegistry } from '../pool/pair-history.js';
import { ProposalsRepository } from './proposals.repository.js';

/** Whether a mentor has a place left, counted so that nobody else can take it meanwhile. */
@Injectable()
export class MentorPlaces {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly duos: PairHistoryRegistry,
  ) {}

  /**
   * Whether one more duo fits beside those that are open or accepted. The mentor's participation is held until the
   * transaction ends. The database makes sure of the same by itself (migration 8601); this is how to refuse politely.
   */
  async hasFree(tx: RequestContext, mentorParticipationId: Id): Promise<boolean> {
    const found = await this.proposals.lockParticipation(tx, mentorParticipationId);
    if (!found) return false;
    const open = await this.duos.openDuosOf(tx, mentorParticipationId);
    return open + (await this.proposals.acceptedOf(tx, mentorParticipationId)) < found.capacity;
  }

  /** Whether one more duo may open now, of a proposal that is accepted already; held likewise. */
  async hasOpen(tx: RequestContext, mentorParticipationId: Id): Promise<boolean> {
    const found = await this.proposals.lockParticipation(tx, mentorParticipationId);
    return found !== undefined && (await this.duos.openDuosOf(tx, mentorParticipationId)) < found.capacity;
  }
}
