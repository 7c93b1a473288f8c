import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { connectionOf } from '@tdu/platform';
import type { UnmatchedEntity } from '../entities/unmatched.entity.js';

@ObjectType({ description: 'What stood between a person and a proposal' })
export class UnmatchedReason {
  @Field(() => String, { description: 'The rule, or better-placed, or no-candidate' }) code: string;
  @Field(() => String) label: string;
  @Field(() => Int, { description: 'Candidates that the rule excludes' }) count: number;
  @Field(() => Int, { description: 'Of those, excluded by this rule alone: what lifting it would open' })
  alone: number;
  @Field(() => String, { description: 'The whole in one sentence' }) sentence: string;
}

@ObjectType({ description: 'Someone whom a run left without a proposal' })
export class Unmatched {
  @Field(() => ID) id: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [UnmatchedReason], { description: 'What helps most first' }) reasons: UnmatchedReason[];
  /** Not a field of the schema. */
  record: UnmatchedEntity;
}

export const UnmatchedConnection = connectionOf(Unmatched, 'Unmatched');
