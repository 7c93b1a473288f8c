import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import {
  answeringSide,
  keepableQuestion,
  keepableReply,
  ownSide,
  proposalUnknown,
  reviewsProposals,
} from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { DomainEvents, History, Tenancy, loaderFor } from '@tdu/platform';
import type { ProposalQuestionEntity } from '../entities/proposal-question.entity.js';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { ProposalPeopleReader } from './proposal-people.js';
import { ProposalQuestionsRepository } from './proposal-questions.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface AskAboutProposalInput {
  readonly proposalId: Id;
  /** For whom staff note a question; absent when one asks for oneself. */
  readonly side?: ParticipantRole | null;
  readonly text?: string | null;
}

/** « J’aimerais en savoir plus » : a question to the team before an answer. The other person knows nothing of it. */
@Injectable()
export class ProposalQuestionsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly people: ProposalPeopleReader,
    private readonly questions: ProposalQuestionsRepository,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Asks; again before the answer is the same question. The proposal stays released. Refusals PROPOSAL_UNKNOWN,
   * SIDE_MISSING, PROPOSAL_NOT_WAITING, QUESTION_TOO_LONG.
   */
  async ask(ctx: RequestContext, input: AskAboutProposalInput): Promise<Result<ProposalQuestionEntity>> {
    if (!isId(input.proposalId)) return proposalUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, input.proposalId);
      if (!proposal) return proposalUnknown();
      const side = answeringSide(tx.actor, await this.people.of(tx, proposal), input.side);
      if (!side.ok) return side;
      const text = keepableQuestion(proposal.state, input.text);
      if (!text.ok) return text;
      const open = await this.questions.openOf(tx, proposal.id, side.value);
      if (open) return accept(open);
      const asked = { proposalId: proposal.id, side: side.value, text: text.value, askedAt: tx.clock.now() };
      const question = { associationId: tx.associationId, id: newId(), ...asked, ...NO_ANSWER };
      await this.questions.insert(tx, question);
      await this.tell(tx, question, 'proposal.question_asked');
      return accept(question);
    });
  }

  /** Notes that the team answered, in words or by a call; the time to answer the proposal starts again. */
  answer(ctx: RequestContext, id: Id, text?: string | null): Promise<Result<ProposalQuestionEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const question = isId(id) ? await this.questions.lock(tx, id) : null;
      if (!question) return questionUnknown();
      if (question.answeredAt) return accept(question);
      const words = keepableReply(text);
      if (!words.ok) return words;
      const answered = { ...question, answer: words.value, answeredAt: tx.clock.now() };
      await this.questions.answer(tx, answered);
      await this.tell(tx, answered, 'proposal.question_answered');
      return accept(answered);
    });
  }

  /** The questions of a proposal that the reader may know: all for the team, the own ones for each of the two. */
  async of(ctx: RequestContext, proposal: ProposalEntity): Promise<ProposalQuestionEntity[]> {
    const loader = loaderFor(ctx, 'matching.proposal-questions', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const all = await this.questions.ofProposals(tx, ids);
        return new Map(ids.map((id) => [id, all.filter(({ proposalId }) => proposalId === id)]));
      }),
    );
    const all = (await loader.load(proposal.id)) ?? [];
    if (all.length === 0 || reviewsProposals(ctx.actor)) return all;
    const own = ownSide(ctx.actor, await this.people.of(ctx, proposal));
    return all.filter(({ side }) => side === own);
  }

  private async tell(tx: RequestContext, { proposalId, side }: ProposalQuestionEntity, type: string) {
    await this.history.append(tx, { subjectType: 'proposal', subjectId: proposalId, type, data: { side } });
    this.events.publish(tx, { type, subjectId: proposalId });
  }
}

const NO_ANSWER = { answer: null, answeredAt: null };

function questionUnknown(): Result<never> {
  return refuse('QUESTION_UNKNOWN', 'Cette question est introuvable : rechargez la page.', 'questionId');
}
