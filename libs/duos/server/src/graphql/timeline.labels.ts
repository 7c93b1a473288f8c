import {
  type AccountSide,
  type ClosureReason,
  type ReviewKind,
  closureReasonLabel,
  reviewLabel,
  signerLabel,
} from '@tdu/duos-domain';
import { type CalendarDate, frenchDate } from '@tdu/kernel';
import { PARTICIPATION_STATE_LABELS, type ParticipationState } from '@tdu/people-domain';
import { FILE_LABELS } from './file.labels.js';
import { FOLLOWING_LABELS } from './following.labels.js';

/** What the history keeps of a duo's events, by type. */
interface EventData {
  readonly formedOn?: CalendarDate;
  readonly startsOn?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly heldOn?: CalendarDate;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate | null;
  readonly on?: CalendarDate;
  readonly doneOn?: CalendarDate;
  readonly signer?: 'mentor' | 'mentee' | 'representative';
  readonly loggedBy?: AccountSide;
  readonly reason?: ClosureReason;
  /** In the programme's words of that day; older events have none. */
  readonly reasonLabel?: string;
  readonly kind?: ReviewKind;
  readonly to?: ParticipationState;
}

const LABELS: Readonly<Record<string, (data: EventData) => string>> = {
  'participation.state_changed': ({ to }) =>
    to ? `Parcours d’admission : ${PARTICIPATION_STATE_LABELS[to]}` : 'Décision d’admission',
  'participation.second_role': () => 'Inscription comme mentor, sous la même fiche',
  'duo.formed': () => 'Duo formé',
  'charter.not_asked': () => 'Ce programme n’a pas de charte à signer',
  'charter.signed': ({ signer }) => `Charte signée : ${signer ? signerLabel(signer) : ''}`,
  'charter.renewal_asked': () => 'La charte a changé : nouvelles signatures demandées',
  'charter.renewed': () => 'La nouvelle charte est signée par tous',
  'closing_review.told': () => 'Bilan de clôture répondu',
  'next_step.told': () => 'Suites du parcours notées',
  'alumni.told': () => 'Accord pour être recontacté·e noté',
  'follow_up.done': () => 'Suivi après le duo fait',
  'badge.given': () => 'Badge de compétences remis',
  'badge.revoked': () => 'Badge de compétences retiré',
  'duo.started': () => 'Le duo démarre',
  'meeting.logged': ({ heldOn, loggedBy }) => `Rencontre du ${day(heldOn)} notée par ${side(loggedBy)}`,
  'meeting.corrected': ({ heldOn, loggedBy }) => `Rencontre du ${day(heldOn)} corrigée par ${side(loggedBy)}`,
  'duo.paused': ({ from, until }) =>
    `Pause à partir du ${day(from)}${until ? ` jusqu’au ${day(until)}` : ''}`,
  'duo.resumed': ({ on }) => `Reprise le ${day(on)}`,
  'review.done': ({ kind, doneOn }) => `${kind ? reviewLabel(kind) : 'Bilan'} fait le ${day(doneOn)}`,
  'duo.companion_placed': ({ startsOn }) => `Un rôle du duo change de personne à partir du ${day(startsOn)}`,
  'duo.companion_ended': ({ endsOn }) => `Un rôle du duo se termine le ${day(endsOn)}`,
  'reminder.sent': () => 'Rappel envoyé',
  'reminder.failed': () => 'Rappel non envoyé : le courriel n’a pas pu partir',
  'duo.closed': ({ on, reason, reasonLabel }) =>
    `Duo clos le ${day(on)} : ${reasonLabel ?? (reason ? closureReasonLabel(reason) : '')}`,
};

/** One event of a duo in a French line; its type when the software that wrote it knew more than this one. */
export function timelineLabel(type: string, data: object): string {
  return LABELS[type]?.(data) ?? FOLLOWING_LABELS[type]?.(data as never) ?? FILE_LABELS[type] ?? type;
}

function day(date: CalendarDate | undefined): string {
  return date ? frenchDate(date) : '?';
}

function side(loggedBy: AccountSide | undefined): string {
  if (loggedBy === 'mentor') return 'le mentor';
  return loggedBy === 'mentee' ? 'la personne mentorée' : 'l’équipe';
}
