import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { OrganisationsService } from './organisations.service.js';
import { toOrganisation } from './referral.mapper.js';
import { OrganisationInput, OrganisationModel, OrganisationResult } from './referral.models.js';

/** The organisations that refer people, as the team keeps them. */
@Resolver()
export class OrganisationsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @Allow(Permission.ManageSourcing)
  @Query(() => [OrganisationModel], { description: 'By name' })
  async referringOrganisations(@Ctx() ctx: RequestContext): Promise<OrganisationModel[]> {
    return (await this.organisations.list(ctx)).map(toOrganisation);
  }

  @Allow(Permission.ManageSourcing)
  @Mutation(() => OrganisationResult)
  async addReferringOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: OrganisationInput,
  ): Promise<typeof OrganisationResult> {
    return toUnion(await this.organisations.add(ctx, input), toOrganisation);
  }

  @Allow(Permission.ManageSourcing)
  @Mutation(() => OrganisationResult, {
    description: 'Has the account of a referrer work for an organisation',
  })
  async attachReferrer(
    @Ctx() ctx: RequestContext,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<typeof OrganisationResult> {
    return toUnion(await this.organisations.attach(ctx, userId, organisationId), toOrganisation);
  }
}
