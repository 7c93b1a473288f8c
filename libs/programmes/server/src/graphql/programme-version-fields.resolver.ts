import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { ProgrammeSection, ProgrammeVersionModel } from './programme.models.js';

/** What of a programme's rules depends on who reads: weights of criteria and words to the team are the team's. */
@Resolver(() => ProgrammeVersionModel)
export class ProgrammeVersionFieldsResolver {
  @ResolveField(() => [ProgrammeSection], { description: 'For the team; empty for everybody else' })
  sections(@Ctx() { actor }: RequestContext, @Parent() version: ProgrammeVersionModel): ProgrammeSection[] {
    return isAllowed(actor, [Permission.ManageProgrammes, Permission.ReadMatch]) ? version.sections : [];
  }
}
