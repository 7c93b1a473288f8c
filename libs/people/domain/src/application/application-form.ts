import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import type { ParticipantRole } from '../participant.js';
import { type AskedQuestion, askableFields } from './form-questions.js';

/** What an association sets for the public form of a programme and role. */
export interface FormSettings {
  readonly opensOn: CalendarDate;
  /** The last day; null: until further notice. */
  readonly closesOn: CalendarDate | null;
  /** Applications taken; null: any number. */
  readonly capacity: number | null;
  /** Whether people may be noted once the capacity is reached. */
  readonly waitingList: boolean;
  readonly questions: readonly AskedQuestion[];
  /** The privacy notice people agree to, and the name of its version, kept with each consent. */
  readonly noticeVersion: string;
  readonly noticeText: string;
}

export const FORM_STATES = ['not_yet_open', 'open', 'waiting_list', 'full', 'closed'] as const;
export type FormState = (typeof FORM_STATES)[number];

/** Days a draft is kept; then it is erased. */
export const DRAFT_DAYS = 30;

/** What a form does for who comes on a day, after so many applications received. */
export function formState(form: FormSettings, today: CalendarDate, received: number): FormState {
  if (today < form.opensOn) return 'not_yet_open';
  if (form.closesOn !== null && today > form.closesOn) return 'closed';
  if (form.capacity === null || received < form.capacity) return 'open';
  return form.waitingList ? 'waiting_list' : 'full';
}

/** Whether a form in this state takes an application, and why not. Refusals FORM_NOT_YET_OPEN, FORM_CLOSED, FORM_FULL. */
export function mayApply(form: FormSettings, state: FormState): Result<'received' | 'waiting'> {
  if (state === 'open') return accept('received');
  if (state === 'waiting_list') return accept('waiting');
  if (state === 'not_yet_open') {
    return refuse(
      'FORM_NOT_YET_OPEN',
      `Les candidatures ouvrent le ${frenchDate(form.opensOn)} : revenez à partir de ce jour.`,
    );
  }
  if (state === 'full') {
    return refuse(
      'FORM_FULL',
      'Toutes les places sont prises pour le moment : contactez l’association pour connaître la prochaine ouverture.',
    );
  }
  return refuse(
    'FORM_CLOSED',
    'Les candidatures sont closes : contactez l’association pour connaître la prochaine ouverture.',
  );
}

/** Whether settings can be. Refusals DATES_REVERSED, CAPACITY_INVALID, QUESTION_UNKNOWN, QUESTION_TWICE, NOTICE_MISSING. */
export function checkForm(role: ParticipantRole, form: FormSettings): Result<FormSettings> {
  const { opensOn, closesOn, capacity, questions } = form;
  if (closesOn !== null && closesOn < opensOn) {
    return refuse(
      'DATES_REVERSED',
      'La clôture vient avant l’ouverture : corrigez l’une des deux dates.',
      'closesOn',
    );
  }
  if (capacity !== null && (!Number.isInteger(capacity) || capacity < 1)) {
    return refuse(
      'CAPACITY_INVALID',
      'Indiquez un nombre de places d’au moins 1, ou laissez vide.',
      'capacity',
    );
  }
  const fields = askableFields(role);
  const keys = questions.map(({ key }) => key);
  const stranger = keys.find((key) => !fields.has(key));
  if (stranger !== undefined) {
    return refuse(
      'QUESTION_UNKNOWN',
      `Aucune question ne s’appelle « ${stranger.slice(0, 40)} » : choisissez-en une de la liste.`,
      'questions',
    );
  }
  if (new Set(keys).size < keys.length) {
    return refuse('QUESTION_TWICE', 'Une question est posée deux fois : retirez-en une.', 'questions');
  }
  if (form.noticeVersion.trim() === '' || form.noticeText.trim() === '') {
    return refuse(
      'NOTICE_MISSING',
      'Indiquez le texte d’information sur les données et le nom de sa version : chacun l’accepte en candidatant.',
      'noticeText',
    );
  }
  return accept(form);
}
