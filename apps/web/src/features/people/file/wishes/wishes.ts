import type { ResultOf, VariablesOf } from '../../../../shared/graphql/graphql.js';
import type { MatchingWishesQuery, SetMatchingWishesMutation } from './wishes.operations.js';

export type Wishes = NonNullable<ResultOf<typeof MatchingWishesQuery>['matchingWishes']>;
type WishesInput = VariablesOf<typeof SetMatchingWishesMutation>['input'];

/** What is typed here; the rest of the wishes stands among the questions of the file. */
export interface TypedWishes {
  readonly partnerIds: readonly string[];
  readonly department: string;
  readonly channel: string;
}

/** The wishes as they stand, to be typed over. */
export function typedOf({ wishedPartnerIds, keptTies }: Wishes): TypedWishes {
  return {
    partnerIds: wishedPartnerIds,
    department: keptTies?.department ?? '',
    channel: keptTies?.channel ?? '',
  };
}

/** All wishes at once, as the api takes them: what the file shows elsewhere goes back as it is. */
export function wishesInput(wishes: Wishes, { partnerIds, department, channel }: TypedWishes): WishesInput {
  const { participationId, role, peerWish, mentoringYears, professionYears } = wishes;
  const ties = { department: department.trim() || null, channel: channel.trim() || null };
  return {
    ...{ participationId, peerWish, mentoringYears, professionYears },
    wishedPartnerIds: [...partnerIds],
    keptTies: role === 'mentee' && (ties.department || ties.channel) ? ties : null,
  };
}

/** What was wished, a line each; empty where nothing was. */
export function wishLines({ wishedPartnerIds, partners, keptTies }: Wishes): string[] {
  const wished = partners.filter(({ id }) => wishedPartnerIds.includes(id)).map(({ name }) => name);
  return [
    wished.length > 0 && `Souhaite de nouveau un duo avec ${wished.join(' ou ')}`,
    keptTies?.department && `Souhaite rester dans le département ${keptTies.department}`,
    keptTies?.channel && `Souhaite rester suivi·e par ${keptTies.channel}`,
  ].filter((line): line is string => Boolean(line));
}

/** Whether there is anything that could be wished: a mentor without a former duo has nobody to name. */
export function hasWishes({ role, partners }: Wishes): boolean {
  return role === 'mentee' || partners.length > 0;
}
