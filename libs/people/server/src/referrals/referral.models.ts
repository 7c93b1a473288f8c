import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import {
  CONSENT_WAYS,
  type ConsentWay,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type ParticipantRole,
  REFERRAL_OUTCOMES,
  REFERRAL_STATES,
  type ReferralOutcome,
  type ReferralState,
} from '@tdu/people-domain';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { enumOf, resultUnion } from '../graphql/result-union.js';

export const OrganisationKindEnum = enumOf(ORGANISATION_KINDS, 'OrganisationKind', 'Who refers people');
export const ReferralStateEnum = enumOf(
  REFERRAL_STATES,
  'ReferralState',
  'All that an organisation sees of a referral',
);
export const ReferralOutcomeEnum = enumOf(
  REFERRAL_OUTCOMES,
  'ReferralOutcome',
  'Why a referral was not followed up',
);
export const ConsentWayEnum = enumOf(CONSENT_WAYS, 'ConsentWay', 'How the person agreed to be referred');

@ObjectType('ReferringOrganisation')
export class OrganisationModel {
  @Field(() => ID) id: Id;
  @Field(() => String) name: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
  @Field(() => String, { description: 'French' }) kindLabel: string;
}

@ObjectType('OwnReferral', {
  description: 'A referral as its organisation sees it: its state, never its content',
})
export class OwnReferral {
  @Field(() => ID) id: Id;
  @Field(() => String, { description: 'The name as the organisation wrote it' }) name: string;
  @Field(() => CalendarDateScalar) referredOn: CalendarDate;
  @Field(() => ReferralStateEnum) state: ReferralState;
  @Field(() => String, { description: 'French' }) stateLabel: string;
  @Field(() => ReferralOutcomeEnum, { nullable: true }) outcome: ReferralOutcome | null;
  @Field(() => String, { nullable: true, description: 'French' }) outcomeLabel: string | null;
}

export const OwnReferralConnection = connectionOf(OwnReferral, 'OwnReferral');

@ObjectType('Referral', { description: 'A referral as the team sees it' })
export class ReferralModel extends OwnReferral {
  @Field(() => ID) organisationId: Id;
  @Field(() => ID) personId: Id;
  @Field(() => ID) participationId: Id;
  @Field(() => ConsentWayEnum) consentWay: ConsentWay;
  @Field(() => CalendarDateScalar) consentOn: CalendarDate;
}

export const ReferralConnection = connectionOf(ReferralModel, 'Referral');

@InputType({ description: 'Few fields, in the words of sheets and forms; one of e-mail and phone is enough' })
export class ReferPersonInput {
  @Field(() => ID) programmeId: Id;
  @Field(() => String) familyName: string;
  @Field(() => String) givenName: string;
  @Field(() => String, { description: 'A date, or the year alone' }) birthDate: string;
  @Field(() => String, { nullable: true }) email?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) postalCode?: string | null;
  @Field(() => String, { nullable: true }) town?: string | null;
  @Field(() => String, { nullable: true, description: 'dari (natif), anglais (B1)' }) languages?:
    string | null;
  @Field(() => String, { nullable: true, description: 'A1 to C2' }) frenchLevel?: string | null;
  @Field(() => String, { nullable: true, description: 'emploi, formation, interculturalité, autonomie' })
  primaryObjective?: string | null;
  @Field(() => ConsentWayEnum, { nullable: true }) consentWay?: ConsentWay | null;
  @Field(() => CalendarDateScalar, { nullable: true }) consentOn?: CalendarDate | null;
}

@InputType()
export class OrganisationInput {
  @Field(() => String) name: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
}

@ObjectType('StateCount')
export class StateCount {
  @Field(() => String) state: string;
  @Field(() => Int, { nullable: true, description: 'Null: hidden, to protect a small group' }) count:
    number | null;
}

@ObjectType('SourcingRow', { description: 'A line of counts by state' })
export class SourcingRow {
  @Field(() => String) label: string;
  @Field(() => [StateCount]) counts: StateCount[];
  @Field(() => Int, { nullable: true }) total: number | null;
}

@ObjectType('ReferralOutcomes')
export class ReferralOutcomesModel {
  @Field(() => [SourcingRow]) byOrganisation: SourcingRow[];
  @Field(() => [SourcingRow]) byKind: SourcingRow[];
  @Field(() => Boolean, { description: 'Whether small figures are hidden' }) isProtected: boolean;
}

@ObjectType('ChannelReport', { description: 'How the people of one side came, and how far' })
export class ChannelReportModel {
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [SourcingRow]) rows: SourcingRow[];
}

export const ReferPersonResult = resultUnion('ReferPersonResult', OwnReferral);
export const CloseReferralResult = resultUnion('CloseReferralResult', ReferralModel);
export const OrganisationResult = resultUnion('ReferringOrganisationResult', OrganisationModel);
