import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import {
  LIKENESS_REASONS,
  type LikenessReason,
  MERGED_FACTS,
  type MergedFact,
  PARTICIPATION_STATES,
  type ParticipantRole,
  type ParticipationState,
} from '@tdu/people-domain';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { enumOf, resultUnion } from '../graphql/result-union.js';

export const LikenessReasonEnum = enumOf(
  LIKENESS_REASONS,
  'LikenessReason',
  'Why two files may be of one person',
);
export const MergedFactEnum = enumOf(
  MERGED_FACTS,
  'MergedFact',
  'What a merge may take from the file that goes',
);

@ObjectType('PersonCardParticipation')
export class PersonCardParticipation {
  @Field(() => ID) id: Id;
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => String, { description: PARTICIPATION_STATES.join(', ') }) state: ParticipationState;
  @Field(() => CalendarDateScalar) registeredOn: CalendarDate;
}

@ObjectType('PersonCard', { description: 'A file as it is shown beside the one it may repeat' })
export class PersonCardModel {
  @Field(() => ID) id: Id;
  @Field(() => String) givenName: string;
  @Field(() => String) familyName: string;
  @Field(() => CalendarDateScalar) birthDate: CalendarDate;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) communeName: string | null;
  @Field(() => String, { nullable: true }) department: string | null;
  @Field(() => [PersonCardParticipation]) participations: PersonCardParticipation[];
}

@ObjectType('DuplicateCandidate', { description: 'Two files that may be of one person; a person decides' })
export class DuplicateCandidateModel {
  @Field(() => PersonCardModel) one: PersonCardModel;
  @Field(() => PersonCardModel) other: PersonCardModel;
  @Field(() => [LikenessReasonEnum]) reasons: LikenessReason[];
  @Field(() => String, { description: 'The reasons in French' }) because: string;
  @Field(() => Int, { description: '0 to 100, for the order alone' }) score: number;
}

export const DuplicateCandidateConnection = connectionOf(DuplicateCandidateModel, 'DuplicateCandidate');

@ObjectType('PersonMerge', { description: 'Two files made one' })
export class PersonMergeModel {
  @Field(() => ID) id: Id;
  @Field(() => ID) keptId: Id;
  @Field(() => ID) absorbedId: Id;
  @Field(() => Int, { description: 'Records that were changed' }) changes: number;
  @Field(() => Date) mergedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When it was taken back' }) undoneAt: Date | null;
}

export const PersonMergeConnection = connectionOf(PersonMergeModel, 'PersonMerge');

@ObjectType('DuplicateDismissed')
export class DuplicateDismissed {
  @Field(() => Boolean) dismissed: boolean;
}

@InputType()
export class MergePersonsInput {
  @Field(() => ID) keepId: Id;
  @Field(() => ID, { description: 'The file that goes' }) absorbId: Id;
  @Field(() => [MergedFactEnum], { nullable: true, description: 'To take from the file that goes' })
  take?: MergedFact[] | null;
}

@InputType()
export class DismissDuplicateInput {
  @Field(() => ID) oneId: Id;
  @Field(() => ID) otherId: Id;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

export const PersonMergeResult = resultUnion('PersonMergeResult', PersonMergeModel);
export const DismissDuplicateResult = resultUnion('DismissDuplicateResult', DuplicateDismissed);
