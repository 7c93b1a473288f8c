import { Field, InputType } from '@nestjs/graphql';
import type { Role } from '@tdu/accounts-domain';
import { RoleEnum } from './account.models.js';

@InputType({ description: 'A new account; its holder is told by mail how to sign in' })
export class InviteUserInput {
  @Field(() => String) email: string;
  @Field(() => String) name: string;
  @Field(() => [RoleEnum]) roles: Role[];
}
