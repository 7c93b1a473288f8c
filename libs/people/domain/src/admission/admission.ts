import { type Refused, type Result, type Transitions, accept, canMove, refuse } from '@tdu/kernel';
import type { ParticipationState } from '../participant.js';

/** What may follow each state of a participation. */
export const participationTransitions: Transitions<ParticipationState> = {
  applied: ['screening', 'admitted', 'on_hold', 'declined'],
  screening: ['admitted', 'on_hold', 'declined'],
  admitted: ['screening', 'on_hold', 'declined', 'alumni'],
  on_hold: ['screening', 'admitted', 'declined', 'alumni'],
  declined: ['screening'],
  alumni: ['screening', 'admitted'],
};

/** French names of the states. */
export const PARTICIPATION_STATE_LABELS: Readonly<Record<ParticipationState, string>> = {
  applied: 'candidature reçue',
  screening: 'en cours d’admission',
  admitted: 'admis·e',
  on_hold: 'en attente',
  declined: 'refusé·e',
  alumni: 'ancien·ne',
};

/** Why somebody is put aside. */
export const ADMISSION_REASONS = [
  'documents_missing',
  'screening_failed',
  'outside_programme',
  'not_available',
  'no_answer',
  'withdrawn',
  'moved',
  'programme_finished',
  'other',
] as const;
export type AdmissionReason = (typeof ADMISSION_REASONS)[number];

export const ADMISSION_REASON_LABELS: Readonly<Record<AdmissionReason, string>> = {
  documents_missing: 'documents manquants',
  screening_failed: 'étape d’admission non validée',
  outside_programme: 'hors du cadre du programme',
  not_available: 'pas disponible pour le moment',
  no_answer: 'ne répond plus',
  withdrawn: 's’est retiré·e',
  moved: 'a déménagé',
  programme_finished: 'parcours terminé',
  other: 'autre raison',
};

/** Without a reason nobody is put aside. */
const NEEDS_REASON: readonly ParticipationState[] = ['on_hold', 'declined'];
/** Whoever holds a duo stays among those who are in the programme. */
const LEAVES: readonly ParticipationState[] = ['on_hold', 'declined', 'alumni'];

/** What the decision depends on. */
export interface AdmissionFacts {
  readonly state: ParticipationState;
  /** French labels, see `openSteps`. */
  readonly openSteps: readonly string[];
  readonly inOpenDuo: boolean;
}

/**
 * Whether a participation may come into a state. Refusals ADMISSION_IMPOSSIBLE, ADMISSION_STEPS_OPEN (names them),
 * ADMISSION_REASON_MISSING, ADMISSION_IN_DUO. The state it is in already is accepted: twice is once.
 */
export function decideAdmission(
  { state, openSteps, inOpenDuo }: AdmissionFacts,
  to: ParticipationState,
  reason: AdmissionReason | null,
): Result<ParticipationState> {
  if (to === state) return accept(state);
  if (!canMove(participationTransitions, state, to)) return impossible(state, to);
  if (to === 'admitted' && openSteps.length > 0) return stepsOpen(openSteps);
  if (NEEDS_REASON.includes(to) && reason === null) return reasonMissing();
  if (LEAVES.includes(to) && inOpenDuo) return inDuo();
  return accept(to);
}

/** The state after a step of the screening was recorded: the last one admits, one that failed takes out again. */
export function stateAfterStep(state: ParticipationState, isOpen: boolean): ParticipationState {
  if (state === 'applied' || state === 'screening') return isOpen ? 'screening' : 'admitted';
  return state === 'admitted' && isOpen ? 'screening' : state;
}

/** The state of an alumni who has a duo again, or is to have one: in the pool only with every step done. */
export function stateOnReturn(isOpen: boolean): ParticipationState {
  return isOpen ? 'screening' : 'admitted';
}

/** Where a person stands, as told on screen: what follows from duos and from dates is never stored. */
export const ADMISSION_STAGES = [
  'applied',
  'screening',
  'admitted',
  'in_duo',
  'on_hold',
  'declined',
  'alumni',
] as const;
export type AdmissionStage = (typeof ADMISSION_STAGES)[number];

/** A duo that is not closed comes first; an admitted person with a step open or lapsed is being screened again. */
export function admissionStage({ state, openSteps, inOpenDuo }: AdmissionFacts): AdmissionStage {
  if (inOpenDuo) return 'in_duo';
  return state === 'admitted' && openSteps.length > 0 ? 'screening' : state;
}

function impossible(from: ParticipationState, to: ParticipationState): Refused {
  const next = participationTransitions[from].map((state) => `« ${PARTICIPATION_STATE_LABELS[state]} »`);
  return refuse(
    'ADMISSION_IMPOSSIBLE',
    `De « ${PARTICIPATION_STATE_LABELS[from]} » on ne passe pas à « ${PARTICIPATION_STATE_LABELS[to]} » : choisissez ${next.join(' ou ')}.`,
    'to',
  );
}

function stepsOpen(openSteps: readonly string[]): Refused {
  return refuse(
    'ADMISSION_STEPS_OPEN',
    `Il reste à valider : ${openSteps.join(', ')}. Enregistrez ces étapes, l'admission suivra.`,
    'to',
  );
}

function reasonMissing(): Refused {
  return refuse('ADMISSION_REASON_MISSING', 'Choisissez la raison dans la liste.', 'reason');
}

function inDuo(): Refused {
  return refuse(
    'ADMISSION_IN_DUO',
    'Cette personne est dans un duo en cours : terminez d’abord le duo, ou remplacez-la.',
    'to',
  );
}
