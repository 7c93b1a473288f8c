import { longDate } from '../../shared/format/dates.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { PeopleQuery } from './search/people.operations.js';

type Participation = ResultOf<
  typeof PeopleQuery
>['people']['edges'][number]['node']['participations'][number];
export type ParticipantRole = Participation['role'];
export type ParticipationState = Participation['state'];

export const ROLES: Readonly<Record<ParticipantRole, { label: string }>> = {
  mentor: { label: 'Mentor' },
  mentee: { label: 'Mentoré·e' },
};

/** What was decided about somebody, in the order of an admission. */
export const STATES: Readonly<Record<ParticipationState, { label: string; tone: Tone }>> = {
  applied: { label: 'Candidature reçue', tone: 'accent' },
  screening: { label: 'En cours d’admission', tone: 'accent' },
  admitted: { label: 'Admis·e', tone: 'good' },
  on_hold: { label: 'En attente', tone: 'warn' },
  declined: { label: 'Non retenu·e', tone: 'neutral' },
  alumni: { label: 'Ancien·ne', tone: 'neutral' },
};

/** « Mentor, admis·e, depuis le 3 mai 2026 » */
export function participationSentence(one: {
  readonly role: ParticipantRole;
  readonly state: string;
  readonly registeredOn: string;
}): string {
  const state = STATES[one.state as ParticipationState].label.toLowerCase();
  return `${ROLES[one.role].label}, ${state}, depuis le ${longDate(one.registeredOn)}`;
}

/** Where somebody's file in a programme is read. */
export function fileOf(participationId: string): string {
  return `/personnes/${participationId}`;
}
