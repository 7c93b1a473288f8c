import { ArgsType, Field, InputType } from '@nestjs/graphql';
import type { Role } from '@tdu/accounts-domain';
import { ConnectionArgs } from '@tdu/platform';
import { RoleEnum } from './account.models.js';

@ArgsType()
export class UsersArgs extends ConnectionArgs {
  @Field(() => [RoleEnum], { nullable: true, description: 'Those with one of them; everybody when absent' })
  roles?: Role[] | null;
}

@InputType({ description: 'A new account; its holder is told by mail how to sign in' })
export class InviteUserInput {
  @Field(() => String) email: string;
  @Field(() => String) name: string;
  @Field(() => [RoleEnum]) roles: Role[];
}
