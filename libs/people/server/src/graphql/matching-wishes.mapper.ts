import type { MatchingWishes } from '@tdu/people-domain';
import type { ParticipationEntity } from '../entities/participation.entity.js';
import { KeptTiesModel, type MatchingWishesInput, MatchingWishesModel } from './matching-wishes.models.js';

/** The wishes of a participation as GraphQL shows them. */
export function toMatchingWishes(participation: ParticipationEntity): MatchingWishesModel {
  const { id, personId, role, peerWish, mentoringYears, professionYears, wishedPartnerIds, keptTies } =
    participation;
  const ties = keptTies && Object.assign(new KeptTiesModel(), keptTies);
  const wishes = { peerWish, mentoringYears, professionYears, wishedPartnerIds, keptTies: ties };
  return Object.assign(new MatchingWishesModel(), { participationId: id, personId, role, ...wishes });
}

/** What was told; absent is nothing. */
export function fromInput(input: MatchingWishesInput): MatchingWishes {
  const { peerWish = null, mentoringYears = null, professionYears = null, keptTies } = input;
  const ties = keptTies
    ? { department: keptTies.department ?? null, channel: keptTies.channel ?? null }
    : null;
  return {
    peerWish,
    mentoringYears,
    professionYears,
    wishedPartnerIds: input.wishedPartnerIds ?? [],
    keptTies: ties,
  };
}
