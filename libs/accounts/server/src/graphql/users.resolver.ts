import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, mapConnection, toUnion } from '@tdu/platform';
import { Allow } from '../access/access.decorators.js';
import { AccountsService } from '../accounts.service.js';
import { InvitationsService } from '../invitations.service.js';
import { toUserAccount } from './account.mappers.js';
import { UserAccount, UserAccountConnection } from './account.models.js';
import { InviteUserInput, UsersArgs } from './user.inputs.js';
import { UserAccountResult } from './user.results.js';

/** The accounts of the association, for its administrator. */
@Resolver()
export class UsersResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
  ) {}

  @Allow(Permission.ManageUsers)
  @Query(() => UserAccountConnection)
  async users(@Ctx() ctx: RequestContext, @Args() page: UsersArgs): Promise<Connection<UserAccount>> {
    return mapConnection(await this.accounts.page(ctx, page), toUserAccount);
  }

  @Allow(Permission.ManageUsers)
  @Mutation(() => UserAccountResult)
  async inviteUser(
    @Ctx() ctx: RequestContext,
    @Args('input') input: InviteUserInput,
  ): Promise<typeof UserAccountResult> {
    return toUnion(await this.invitations.invite(ctx, input), toUserAccount);
  }

  @Allow(Permission.ManageUsers)
  @Mutation(() => UserAccountResult)
  async disableUser(
    @Ctx() ctx: RequestContext,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<typeof UserAccountResult> {
    return toUnion(await this.invitations.disable(ctx, userId), toUserAccount);
  }
}
