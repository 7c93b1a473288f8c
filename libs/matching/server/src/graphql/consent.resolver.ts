import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type SharedFact, ownSide } from '@tdu/matching-domain';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { ProposalQuestionsService } from '../proposals/proposal-questions.service.js';
import { SharedFactsService } from '../proposals/shared-facts.service.js';
import { MatchNames } from './match-names.js';
import { SharedFactEnum } from './matching.enums.js';
import {
  AnswerProposalQuestionResult,
  AskAboutProposalResult,
  SetSharedFactsResult,
} from './matching.results.js';
import { ProposalModel } from './proposal.models.js';
import { sharedFactOptions, toProposalQuestion, toSharedFacts } from './review.mapper.js';
import {
  AskAboutProposalArgs,
  ProposalQuestionModel,
  SharedFactModel,
  SharedFactOption,
  SharedFactsModel,
} from './review.models.js';

/** What the two agree to tell each other, and what they ask the team before they answer. */
@Resolver(() => ProposalModel)
export class ConsentResolver {
  constructor(
    private readonly facts: SharedFactsService,
    private readonly questions: ProposalQuestionsService,
    private readonly names: MatchNames,
  ) {}

  @ResolveField(() => [SharedFactModel], { description: 'What the mentor agreed to show to the mentee' })
  mentorFacts(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): Promise<SharedFactModel[]> {
    return this.facts.told(ctx, record.mentorParticipationId);
  }

  @ResolveField(() => [SharedFactModel], { description: 'What the mentee agreed to show to the mentor' })
  menteeFacts(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): Promise<SharedFactModel[]> {
    return this.facts.told(ctx, record.menteeParticipationId);
  }

  @ResolveField(() => [SharedFactEnum], {
    description: 'What the reader agreed to show, known yet or not; nothing for who is none of the two',
  })
  async ownSharedFacts(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: ProposalModel,
  ): Promise<readonly SharedFact[]> {
    return this.facts.ofSide(ctx, record, ownSide(ctx.actor, await this.names.both(ctx, record)));
  }

  @ResolveField(() => [ProposalQuestionModel], {
    description: 'All for the team; the own ones for each of the two',
  })
  async questionsAsked(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: ProposalModel,
  ): Promise<ProposalQuestionModel[]> {
    return (await this.questions.of(ctx, record)).map(toProposalQuestion);
  }

  @Allow(Permission.AnswerOwnProposal, Permission.ReviewProposals)
  @Query(() => [SharedFactOption])
  sharedFactOptions(@Ctx() ctx: RequestContext): SharedFactOption[] {
    return sharedFactOptions(ctx);
  }

  @Allow(Permission.AnswerOwnProposal, Permission.ReviewProposals)
  @Mutation(() => SetSharedFactsResult, {
    description: 'Writes the whole list: each for him- or herself, the team on somebody’s word',
  })
  async setSharedFacts(
    @Ctx() ctx: RequestContext,
    @Args('participationId', { type: () => ID }) participationId: Id,
    @Args('facts', { type: () => [SharedFactEnum] }) facts: SharedFact[],
  ): Promise<SharedFactsModel | RefusalResult> {
    const kept = await this.facts.set(ctx, participationId, facts);
    return toUnion(kept, (agreed) => toSharedFacts(participationId, agreed));
  }

  @Allow(Permission.AnswerOwnProposal, Permission.ReviewProposals)
  @Mutation(() => AskAboutProposalResult, {
    description: '« J’aimerais en savoir plus »; the proposal stays open',
  })
  async askAboutProposal(
    @Ctx() ctx: RequestContext,
    @Args() args: AskAboutProposalArgs,
  ): Promise<ProposalQuestionModel | RefusalResult> {
    return toUnion(await this.questions.ask(ctx, args), toProposalQuestion);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => AnswerProposalQuestionResult, { description: 'A call needs no words' })
  async answerProposalQuestion(
    @Ctx() ctx: RequestContext,
    @Args('questionId', { type: () => ID }) questionId: Id,
    @Args('text', { type: () => String, nullable: true }) text?: string | null,
  ): Promise<ProposalQuestionModel | RefusalResult> {
    return toUnion(await this.questions.answer(ctx, questionId, text), toProposalQuestion);
  }
}
