import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Permission, ROLES, type Role } from '@tdu/accounts-domain';
import type { Id } from '@tdu/kernel';
import { connectionOf } from '@tdu/platform';

/** The roles as a GraphQL enum: the same words as in the domain. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role', description: 'The part someone plays in an association' });
registerEnumType(Permission, { name: 'Permission', description: 'What an operation may ask of its caller' });

@ObjectType({ description: 'The tenant: runs programmes, owns its data' })
export class Association {
  @Field(() => ID) id: Id;
  @Field(() => String) name: string;
}

@ObjectType({ description: 'Who is signed in' })
export class Me {
  @Field(() => ID) userId: Id;
  @Field(() => String) email: string;
  @Field(() => String) name: string;
  @Field(() => [RoleEnum]) roles: Role[];
  @Field(() => [String], { description: 'Role names as a screen shows them, in French' })
  roleLabels: string[];
  @Field(() => [Permission]) permissions: Permission[];
  @Field(() => Association) association: Association;
  @Field(() => ID, { nullable: true, description: 'The person who signs in with this account' })
  personId: Id | null;
}

@ObjectType({ description: 'An account of the association, as its administrator sees it' })
export class UserAccount {
  @Field(() => ID) id: Id;
  @Field(() => String) email: string;
  @Field(() => String) name: string;
  @Field(() => [RoleEnum]) roles: Role[];
  @Field(() => [String]) roleLabels: string[];
  @Field(() => ID, { nullable: true }) personId: Id | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) disabledAt: Date | null;
}

export const UserAccountConnection = connectionOf(UserAccount, 'UserAccount');
