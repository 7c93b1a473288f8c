import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import { type ParticipantRole, PEER_WISHES, type PeerWish } from '@tdu/people-domain';
import { RefusalResult, byClass } from '@tdu/platform';
import { ParticipantRoleEnum } from './people.enums.js';

export const PeerWishEnum = Object.fromEntries(PEER_WISHES.map((wish) => [wish, wish])) as {
  [K in PeerWish]: K;
};
registerEnumType(PeerWishEnum, {
  name: 'PeerWish',
  description: 'What a mentee asks of a mentor in peer support: the own language, the own country, or either',
});

@ObjectType('KeptTies', { description: 'What a mentee whose mentor left would like to keep' })
export class KeptTiesModel {
  @Field(() => String, { nullable: true, description: 'Code of the department where the duo met' })
  department: string | null;
  @Field(() => String, { nullable: true, description: 'The referrer that followed it' })
  channel: string | null;
}

@ObjectType({ description: 'Somebody whom a next duo may be wished with' })
export class WishablePartner {
  @Field(() => ID) id: Id;
  @Field(() => String) name: string;
}

@ObjectType('MatchingWishes', { description: 'What someone told the team about a next duo' })
export class MatchingWishesModel {
  @Field(() => ID) participationId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => PeerWishEnum, { nullable: true, description: 'Of a mentee' }) peerWish: PeerWish | null;
  @Field(() => Int, { nullable: true, description: 'Of a mentor' }) mentoringYears: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a mentor' }) professionYears: number | null;
  @Field(() => [ID], { description: 'Persons of a former duo wished again' }) wishedPartnerIds: Id[];
  @Field(() => KeptTiesModel, { nullable: true, description: 'Of a mentee' }) keptTies: KeptTiesModel | null;
  /** Not a field of the schema: whose duos are looked at. */
  personId: Id;
}

@InputType()
export class KeptTiesInput {
  @Field(() => String, { nullable: true }) department?: string | null;
  @Field(() => String, { nullable: true }) channel?: string | null;
}

@InputType({ description: 'All wishes at once: what is absent is forgotten' })
export class MatchingWishesInput {
  @Field(() => ID) participationId: Id;
  @Field(() => PeerWishEnum, { nullable: true }) peerWish?: PeerWish | null;
  @Field(() => Int, { nullable: true }) mentoringYears?: number | null;
  @Field(() => Int, { nullable: true }) professionYears?: number | null;
  @Field(() => [ID], { nullable: true }) wishedPartnerIds?: Id[] | null;
  @Field(() => KeptTiesInput, { nullable: true }) keptTies?: KeptTiesInput | null;
}

export const SetMatchingWishesResult = createUnionType({
  name: 'SetMatchingWishesResult',
  types: () => [MatchingWishesModel, RefusalResult] as const,
  resolveType: byClass as never,
}) as MatchingWishesModel | RefusalResult;
