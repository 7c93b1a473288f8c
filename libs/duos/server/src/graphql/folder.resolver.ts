import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, type RefusalResult, mapConnection, toUnion } from '@tdu/platform';
import { DocumentsService } from '../documents/documents.service.js';
import { QuestionsService } from '../questions/questions.service.js';
import { AskQuestionInput, DuoQuestionsArgs, ReplyToQuestionInput } from './folder.inputs.js';
import {
  AskQuestionResult,
  RemoveDocumentResult,
  RemovedDocument,
  ReplyToQuestionResult,
} from './folder.results.js';
import { followingOptions, toQuestion } from './following.mappers.js';
import { DuoQuestion, DuoQuestionConnection, FollowingOptions } from './following.models.js';

/** Questions to the team, and documents; files themselves come and go over HTTP. */
@Resolver()
export class FolderResolver {
  constructor(
    private readonly questions: QuestionsService,
    private readonly documents: DocumentsService,
  ) {}

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Query(() => FollowingOptions)
  followingOptions(): FollowingOptions {
    return followingOptions();
  }

  @Allow(Permission.ReadDuos)
  @Query(() => DuoQuestionConnection)
  async duoQuestions(
    @Ctx() ctx: RequestContext,
    @Args() args: DuoQuestionsArgs,
  ): Promise<Connection<DuoQuestion>> {
    return mapConnection(await this.questions.page(ctx, args, args), toQuestion);
  }

  @Allow(Permission.ContributeToDuo)
  @Mutation(() => AskQuestionResult)
  async askQuestion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AskQuestionInput,
  ): Promise<DuoQuestion | RefusalResult> {
    return toUnion(await this.questions.ask(ctx, input), toQuestion);
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => ReplyToQuestionResult, { description: 'The team’s word answers it, the asker’s opens it' })
  async replyToQuestion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReplyToQuestionInput,
  ): Promise<DuoQuestion | RefusalResult> {
    return toUnion(await this.questions.reply(ctx, input), toQuestion);
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => RemoveDocumentResult)
  async removeDocument(
    @Ctx() ctx: RequestContext,
    @Args('documentId', { type: () => ID }) documentId: Id,
  ): Promise<RemovedDocument | RefusalResult> {
    const removed = await this.documents.remove(ctx, documentId);
    return toUnion(removed, (id) => Object.assign(new RemovedDocument(), { id }));
  }
}
