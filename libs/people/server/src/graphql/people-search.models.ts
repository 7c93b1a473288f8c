import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState } from '@tdu/people-domain';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { ParticipationStateEnum } from './admission.models.js';
import { ParticipantRoleEnum } from './people.enums.js';

@ObjectType({ description: 'A person in a programme, as listed' })
export class PersonParticipation {
  @Field(() => ID) id: Id;
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => ParticipationStateEnum) state: ParticipationState;
  @Field(() => CalendarDateScalar) registeredOn: CalendarDate;
}

@ObjectType({ description: 'A person of the association, as listed' })
export class FoundPerson {
  @Field(() => ID) id: Id;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true }) communeName: string | null;
  @Field(() => [PersonParticipation], { description: 'The latest first' })
  participations: PersonParticipation[];
}

export const FoundPersonConnection = connectionOf(FoundPerson, 'FoundPerson');
