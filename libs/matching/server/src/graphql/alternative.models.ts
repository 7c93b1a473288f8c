import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { Alternative, Change, RunPerson } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { ExplanationPart } from './proposal.models.js';

@ArgsType()
export class AlternativesArgs {
  @Field(() => Int, { defaultValue: 3, description: '1 to 10' }) first: number;
}

@ArgsType()
export class ProposalAlternativesArgs extends AlternativesArgs {
  @Field(() => ParticipantRoleEnum, {
    description: 'Whom other people are sought for: with mentee, other mentors for the mentee',
  })
  side: ParticipantRole;
}

/** Names are fields of the resolver, read from `record`. */
@ObjectType({ description: 'A mentee whose mentor would change' })
export class AlternativeChange {
  /** Not a field of the schema. */
  record: Change;
}

@ObjectType({ description: 'Someone who would have a duo fewer' })
export class AlternativeWaiting {
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  /** Not a field of the schema. */
  record: RunPerson;
}

@ObjectType('Alternative', { description: 'Another pair, and what choosing it would cost everyone together' })
export class AlternativeModel {
  @Field(() => ID) mentorParticipationId: Id;
  @Field(() => ID) menteeParticipationId: Id;
  @Field(() => Int, { description: '0–1000' }) score: number;
  @Field(() => [ExplanationPart]) explanation: ExplanationPart[];
  @Field(() => [String], { description: 'The explanation in a sentence each for, against and unknown' })
  summary: string[];
  @Field(() => Int, {
    description: 'Points by which the best total with this pair is below the run’s; at most, when not exact',
  })
  costInPoints: number;
  @Field(() => Int, { description: 'What the prices of the run’s certificate prove that it costs at least' })
  costAtLeast: number;
  @Field(() => Boolean, {
    description:
      'False when only these bounds are known: in very large runs, or when others would lose very much',
  })
  exact: boolean;
  @Field(() => [AlternativeWaiting]) waiting: AlternativeWaiting[];
  @Field(() => [AlternativeChange], { description: 'The mentee of this pair included' })
  changes: AlternativeChange[];
  @Field(() => String, { description: 'The cost in one sentence' }) sentence: string;
  /** Not a field of the schema. */
  record: Alternative;
}
