import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { ProgrammeVersions } from '../programme-versions.service.js';
import { ProgrammeDraftInput } from './programme.inputs.js';
import { ProgrammeMapper } from './programme.mapper.js';
import { ProgrammeVersionModel } from './programme.models.js';
import { CheckDraftResult, PublishVersionResult, VersionDiffResult } from './programme.results.js';

/** The versions of a programme: what changed, what a draft would do, and its publication. */
@Resolver()
export class ProgrammeVersionsResolver {
  constructor(
    private readonly versions: ProgrammeVersions,
    private readonly mapper: ProgrammeMapper,
  ) {}

  @Allow(Permission.ManageProgrammes)
  @Query(() => [ProgrammeVersionModel], { description: 'Newest first' })
  async programmeVersions(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ): Promise<ProgrammeVersionModel[]> {
    return (await this.versions.ofProgramme(ctx, programmeId)).map((version) =>
      this.mapper.toVersion(version),
    );
  }

  @Allow(Permission.ManageProgrammes)
  @Query(() => VersionDiffResult)
  async programmeVersionDiff(
    @Ctx() ctx: RequestContext,
    @Args('from', { type: () => ID }) from: Id,
    @Args('to', { type: () => ID }) to: Id,
  ): Promise<typeof VersionDiffResult> {
    return toUnion(await this.versions.diff(ctx, from, to), (changes) => this.mapper.toDiff(changes));
  }

  @Allow(Permission.ManageProgrammes)
  @Query(() => CheckDraftResult, { description: 'What a draft changes and would do; keeps nothing' })
  async checkProgrammeDraft(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ProgrammeDraftInput,
  ): Promise<typeof CheckDraftResult> {
    return toUnion(await this.versions.review(ctx, input), (review) => this.mapper.toReview(review));
  }

  @Allow(Permission.ManageProgrammes)
  @Mutation(() => PublishVersionResult, { description: 'Duos under way keep the version they signed' })
  async publishProgrammeVersion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ProgrammeDraftInput,
  ): Promise<typeof PublishVersionResult> {
    return toUnion(await this.versions.publish(ctx, input), (version) => this.mapper.toVersion(version));
  }
}
