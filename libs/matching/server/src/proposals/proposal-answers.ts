import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import {
  type ProposalAnswer,
  type ProposalPeople,
  answerProposal,
  answeringSide,
  ownSide,
  proposalUnknown,
} from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { MentorPlaces } from './mentor-places.js';
import { ProposalPeopleReader } from './proposal-people.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface AnswerInput {
  readonly proposalId: Id;
  readonly answer: ProposalAnswer;
  /** For whom staff record an answer; absent when one answers for oneself. */
  readonly side?: ParticipantRole | null;
  /** Why not, in the person's words; read by the team and by that person alone. */
  readonly reason?: string | null;
}

const LONGEST_REASON = 1000;

/** Notes answers to proposals. */
@Injectable()
export class ProposalAnswers {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly people: ProposalPeopleReader,
    private readonly history: History,
    private readonly events: DomainEvents,
    private readonly places: MentorPlaces,
  ) {}

  /** See ProposalsService.answer. */
  async answer(ctx: RequestContext, input: AnswerInput): Promise<Result<ProposalEntity>> {
    if (!isId(input.proposalId)) return proposalUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, input.proposalId);
      if (!proposal) return proposalUnknown();
      const people = await this.people.of(tx, proposal);
      const side = answeringSide(tx.actor, people, input.side);
      if (!side.ok) return side;
      const answered = answerProposal(proposal, side.value, input.answer);
      if (!answered.ok || answered.value === proposal) return answered;
      if (
        answered.value.state === 'accepted' &&
        !(await this.places.hasFree(tx, proposal.mentorParticipationId))
      ) {
        return this.tooLate(tx, proposal);
      }
      const change = noted(tx, answered.value, side.value, input);
      await this.proposals.update(tx, [proposal.id], change);
      await this.tell(tx, { ...proposal, ...change }, side.value, people);
      return accept({ ...proposal, ...change });
    });
  }

  /** The place went to somebody else: nobody waits for it any longer, so the mentee is free for the next run at once. */
  private async tooLate(tx: RequestContext, { id }: ProposalEntity): Promise<Result<never>> {
    const type = 'proposal.withdrawn';
    await this.proposals.update(tx, [id], { state: 'withdrawn' });
    await this.history.append(tx, {
      subjectType: 'proposal',
      subjectId: id,
      type,
      data: { why: 'mentor_full' },
    });
    this.events.publish(tx, { type, subjectId: id });
    return refuse(
      'MENTOR_FULL',
      'Ce mentor vient de former un autre duo et n’a plus de place. Rien n’est perdu : la personne accompagnée reste prioritaire, l’équipe lui proposera un autre mentor.',
      'proposalId',
    );
  }

  private async tell(
    tx: RequestContext,
    { id, state, mentorAnswer, menteeAnswer }: ProposalEntity,
    side: ParticipantRole,
    people: ProposalPeople,
  ): Promise<void> {
    const answer = side === 'mentor' ? mentorAnswer : menteeAnswer;
    const data = { side, answer, onBehalf: ownSide(tx.actor, people) !== side };
    await this.history.append(tx, {
      subjectType: 'proposal',
      subjectId: id,
      type: 'proposal.answered',
      data,
    });
    if (state === 'released') return;
    await this.history.append(tx, { subjectType: 'proposal', subjectId: id, type: `proposal.${state}` });
    this.events.publish(tx, { type: `proposal.${state}`, subjectId: id });
  }
}

function noted(
  tx: RequestContext,
  { state }: ProposalEntity,
  side: ParticipantRole,
  { answer, reason }: AnswerInput,
): Partial<ProposalEntity> {
  const words = reason?.trim().slice(0, LONGEST_REASON) || null;
  const at = tx.clock.now();
  return side === 'mentor'
    ? { state, mentorAnswer: answer, mentorAnsweredAt: at, mentorReason: words }
    : { state, menteeAnswer: answer, menteeAnsweredAt: at, menteeReason: words };
}
