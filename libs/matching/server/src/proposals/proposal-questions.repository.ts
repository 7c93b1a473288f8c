import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import { ProposalQuestionEntity } from '../entities/proposal-question.entity.js';

/** Questions about proposals, inside the tenant's transaction. */
@Injectable()
export class ProposalQuestionsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  openOf(tx: RequestContext, proposalId: Id, side: ParticipantRole): Promise<ProposalQuestionEntity | null> {
    const { associationId } = tx;
    return this.rows(tx).findOneBy({ associationId, proposalId, side, answeredAt: IsNull() });
  }

  lock(tx: RequestContext, id: Id): Promise<ProposalQuestionEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.rows(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: RequestContext, row: ProposalQuestionEntity): Promise<void> {
    await this.rows(tx).insert(row);
  }

  async answer(tx: RequestContext, { id, answer, answeredAt }: ProposalQuestionEntity): Promise<void> {
    await this.rows(tx).update({ associationId: tx.associationId, id }, { answer, answeredAt });
  }

  /** The questions of several proposals, in the order of their asking. */
  ofProposals(tx: RequestContext, ids: readonly Id[]): Promise<ProposalQuestionEntity[]> {
    const where = { associationId: tx.associationId, proposalId: Any([...ids]) };
    return this.rows(tx).find({ where, order: { id: 'ASC' } });
  }

  private rows(tx: RequestContext): Repository<ProposalQuestionEntity> {
    return this.tenancy.manager(tx).getRepository(ProposalQuestionEntity);
  }
}
