import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, ConnectionArgs, Ctx, DatedListArgs, mapConnection, toUnion } from '@tdu/platform';
import { DuplicatesService } from './duplicates.service.js';
import { toCandidate, toDismissed, toMerge } from './merge.mapper.js';
import {
  DismissDuplicateInput,
  DismissDuplicateResult,
  DuplicateCandidateConnection,
  type DuplicateCandidateModel,
  MergePersonsInput,
  PersonMergeConnection,
  PersonMergeModel,
  PersonMergeResult,
} from './merge.models.js';
import { displayName } from '../participation-record.js';
import { PeopleService } from '../people.service.js';
import { MergesService } from './merges.service.js';

/** Files that may be of one person: shown, told apart, merged, parted again. */
@Resolver()
export class MergesResolver {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: MergesService,
  ) {}

  @Allow(Permission.MergePeople)
  @Query(() => DuplicateCandidateConnection, { description: 'The surest first' })
  async duplicateCandidates(
    @Ctx() ctx: RequestContext,
    @Args() page: ConnectionArgs,
    @Args('programmeId', { type: () => ID, nullable: true }) programmeId?: string | null,
  ): Promise<Connection<DuplicateCandidateModel>> {
    return mapConnection(await this.duplicates.candidates(ctx, programmeId ?? null, page), toCandidate);
  }

  @Allow(Permission.MergePeople)
  @Query(() => PersonMergeConnection)
  async personMerges(
    @Ctx() ctx: RequestContext,
    @Args() page: DatedListArgs,
  ): Promise<Connection<PersonMergeModel>> {
    return mapConnection(await this.merges.page(ctx, page), toMerge);
  }

  @Allow(Permission.MergePeople)
  @Mutation(() => DismissDuplicateResult, { description: 'They are two people: shown no more' })
  async dismissDuplicate(
    @Ctx() ctx: RequestContext,
    @Args('input') { oneId, otherId, reason = null }: DismissDuplicateInput,
  ): Promise<typeof DismissDuplicateResult> {
    return toUnion(await this.duplicates.dismiss(ctx, [oneId, otherId], reason), toDismissed);
  }

  @Allow(Permission.MergePeople)
  @Mutation(() => PersonMergeResult)
  async mergePersons(
    @Ctx() ctx: RequestContext,
    @Args('input') { keepId, absorbId, take }: MergePersonsInput,
  ): Promise<typeof PersonMergeResult> {
    return toUnion(await this.merges.merge(ctx, { keepId, absorbId, take: take ?? [] }), toMerge);
  }

  @Allow(Permission.MergePeople)
  @Mutation(() => PersonMergeResult, { description: 'Puts every record back as it was' })
  async undoMerge(
    @Ctx() ctx: RequestContext,
    @Args('mergeId', { type: () => ID }) mergeId: string,
  ): Promise<typeof PersonMergeResult> {
    return toUnion(await this.merges.undo(ctx, mergeId), toMerge);
  }
}

/** Names of the two files of a merge, as they are now. */
@Resolver(() => PersonMergeModel)
export class PersonMergeNamesResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => String, { description: 'Of the file that stays' })
  keptName(@Ctx() ctx: RequestContext, @Parent() { keptId }: PersonMergeModel): Promise<string> {
    return this.nameOf(ctx, keptId);
  }

  @ResolveField(() => String, { description: 'Of the file that went' })
  absorbedName(@Ctx() ctx: RequestContext, @Parent() { absorbedId }: PersonMergeModel): Promise<string> {
    return this.nameOf(ctx, absorbedId);
  }

  private async nameOf(ctx: RequestContext, id: Id): Promise<string> {
    const person = await this.people.loadPerson(ctx, id);
    return person ? displayName(person) : '';
  }
}
