import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { ForbidReason, SharedFact } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import type { ForbiddenPairEntity } from '../entities/forbidden-pair.entity.js';
import { AlternativeModel } from './alternative.models.js';
import { ForbidReasonEnum, SharedFactEnum } from './matching.enums.js';
import { ProposalModel } from './proposal.models.js';

@ObjectType('SharedFactValue', { description: 'What somebody agreed to show of him- or herself' })
export class SharedFactModel {
  @Field(() => SharedFactEnum) fact: SharedFact;
  @Field(() => String) label: string;
  @Field(() => String) value: string;
}

@ObjectType({ description: 'A fact that may be shown, with its French name' })
export class SharedFactOption {
  @Field(() => SharedFactEnum) fact: SharedFact;
  @Field(() => String) label: string;
}

@ObjectType({ description: 'What a participant lets the other of a proposal know, besides the given name' })
export class SharedFactsModel {
  @Field(() => ID) participationId: Id;
  @Field(() => [SharedFactEnum]) facts: readonly SharedFact[];
}

@ObjectType('ProposalQuestion', { description: 'A question to the team before an answer' })
export class ProposalQuestionModel {
  @Field(() => ID) id: Id;
  @Field(() => ParticipantRoleEnum) side: ParticipantRole;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => Date) askedAt: Date;
  @Field(() => String, { nullable: true, description: 'Null also when the team answered without writing' })
  answer: string | null;
  @Field(() => Date, { nullable: true, description: 'Null while it waits' }) answeredAt: Date | null;
}

@ObjectType('ForbiddenPair', { description: 'Two people whom the team keeps apart' })
export class ForbiddenPairModel {
  @Field(() => ID) id: Id;
  @Field(() => ForbidReasonEnum) reason: ForbidReason;
  @Field(() => String, { description: 'French' }) reasonLabel: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Date) forbiddenAt: Date;
  @Field(() => Date, { nullable: true, description: 'Null while it holds' }) liftedAt: Date | null;
  /** Not a field of the schema. */
  record: ForbiddenPairEntity;
}

@ObjectType({ description: 'What another choice did to the drafts of a run' })
export class ReplacedProposals {
  @Field(() => [ProposalModel], { description: 'The chosen pair first, then those that others changed to' })
  proposals: ProposalModel[];
  @Field(() => AlternativeModel, { description: 'The choice, with what it costs everyone together' })
  alternative: AlternativeModel;
  @Field(() => Int, { description: 'Mentees left without a draft' }) withoutCount: number;
}

@ArgsType()
export class ReplaceProposalArgs {
  @Field(() => ID) proposalId: Id;
  @Field(() => ParticipantRoleEnum, { description: 'Which of the two gives way' }) replace: ParticipantRole;
  @Field(() => ID, { description: 'One of the alternatives of the other' }) byParticipationId: Id;
}

@ArgsType()
export class ForbidPairArgs {
  @Field(() => ID) proposalId: Id;
  @Field(() => ForbidReasonEnum) reason: ForbidReason;
  @Field(() => String, { nullable: true, description: 'Never needed; read by the team alone' })
  note?: string | null;
}

@ArgsType()
export class AskAboutProposalArgs {
  @Field(() => ID) proposalId: Id;
  @Field(() => ParticipantRoleEnum, { nullable: true, description: 'For whom staff note a question' })
  side?: ParticipantRole | null;
  @Field(() => String, { nullable: true, description: 'Never needed' }) text?: string | null;
}
