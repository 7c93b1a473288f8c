import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { CloseReferralMutation, ReferralsQuery } from './team-referrals.operations.js';

export type Referral = ResultOf<typeof ReferralsQuery>['referrals']['edges'][number]['node'];
export type Outcome = NonNullable<VariablesOf<typeof CloseReferralMutation>['outcome']>;

/** Why a referral was not followed up, as its organisation reads it: no word about the person. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  unreachable: 'La personne n’a pas pu être jointe',
  declined_by_person: 'La personne ne le souhaite plus',
  outside_programme: 'Hors des conditions du programme',
  no_place: 'Plus de place',
  moved_away: 'La personne a déménagé',
  other_solution: 'Une autre solution a été trouvée',
};

/** What the team may still do with a referral: whoever walks in a duo is followed up already. */
export function nextAct({ state, outcome }: Pick<Referral, 'state' | 'outcome'>): 'close' | 'reopen' | null {
  if (outcome) return 'reopen';
  return state === 'in_duo' || state === 'finished' || state === 'not_followed_up' ? null : 'close';
}

/** « Sans suite : plus de place » */
export function standingOf({
  stateLabel,
  outcomeLabel,
}: Pick<Referral, 'stateLabel' | 'outcomeLabel'>): string {
  const state = stateLabel.charAt(0).toUpperCase() + stateLabel.slice(1);
  return outcomeLabel ? `${state} : ${outcomeLabel}` : state;
}
