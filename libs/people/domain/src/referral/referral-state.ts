import type { ParticipationState } from '../participant.js';

/** What an organisation sees of someone it referred: this and nothing else. */
export const REFERRAL_STATES = [
  'received',
  'in_screening',
  'admitted',
  'in_duo',
  'finished',
  'not_followed_up',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_STATE_LABELS: Readonly<Record<ReferralState, string>> = {
  received: 'reçue',
  in_screening: 'en cours d’étude',
  admitted: 'admise, en attente d’un duo',
  in_duo: 'en duo',
  finished: 'duo terminé',
  not_followed_up: 'sans suite',
};

/** Why a referral was not followed up, as the organisation may know it: a closed list, no word about the person. */
export const REFERRAL_OUTCOMES = [
  'unreachable',
  'declined_by_person',
  'outside_programme',
  'no_place',
  'moved_away',
  'other_solution',
] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

export const REFERRAL_OUTCOME_LABELS: Readonly<Record<ReferralOutcome, string>> = {
  unreachable: 'la personne n’a pas pu être jointe',
  declined_by_person: 'la personne ne le souhaite plus',
  outside_programme: 'hors des conditions du programme',
  no_place: 'plus de place',
  moved_away: 'la personne a déménagé',
  other_solution: 'une autre solution a été trouvée',
};

/** On hold is still being studied: why somebody waits is content. */
const OF_PARTICIPATION: Readonly<Record<string, ReferralState>> = {
  applied: 'received',
  screening: 'in_screening',
  on_hold: 'in_screening',
  admitted: 'admitted',
  in_duo: 'in_duo',
  alumni: 'finished',
  declined: 'not_followed_up',
} satisfies Record<ParticipationState, ReferralState> & Record<string, ReferralState>;

/** The state of a referral: of the duo if there is one, of what the team said of it, else of the participation. */
export function referralState(facts: {
  readonly participation: ParticipationState;
  readonly inOpenDuo: boolean;
  readonly outcome: ReferralOutcome | null;
}): ReferralState {
  if (facts.inOpenDuo) return 'in_duo';
  if (facts.outcome !== null) return 'not_followed_up';
  return OF_PARTICIPATION[facts.participation];
}
