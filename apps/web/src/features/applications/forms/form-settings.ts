import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { Tone } from '../../../shared/ui/tone.js';
import type { ApplicationFormsQuery, SetApplicationFormMutation } from './forms.operations.js';

export type FormFigures = ResultOf<typeof ApplicationFormsQuery>['applicationForms'][number];
export type FormInput = VariablesOf<typeof SetApplicationFormMutation>['input'];
type Where = Pick<FormInput, 'programmeId' | 'role'>;

/** Whether a question is asked, and has to be answered. */
export type Asking = '' | 'optional' | 'required';

/** The settings of a form as they are typed; '' is not set. */
export interface Settings {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly capacity: string;
  readonly waitingList: boolean;
  readonly noticeVersion: string;
  readonly noticeText: string;
  readonly asked: Readonly<Record<string, Asking>>;
}

export const FORM_STATES: Readonly<Record<FormFigures['state'], { label: string; tone: Tone }>> = {
  not_yet_open: { label: 'Pas encore ouvert', tone: 'neutral' },
  open: { label: 'Ouvert', tone: 'good' },
  waiting_list: { label: 'Liste d’attente', tone: 'warn' },
  full: { label: 'Complet', tone: 'warn' },
  closed: { label: 'Clos', tone: 'neutral' },
};

/** Without these nobody can be registered: every form asks them. */
const ALWAYS_ASKED = ['familyName', 'givenName', 'birthDate', 'email', 'phone'];

export function isChoosable({ key }: { readonly key: string }): boolean {
  return !ALWAYS_ASKED.includes(key);
}

/** A form as it stands, or one that begins today. */
export function settingsOf(form: FormFigures | undefined, today: string): Settings {
  const questions = form?.questions.filter(isChoosable) ?? [];
  const asking = questions.map(({ key, required }) => [key, required ? 'required' : 'optional'] as const);
  return {
    opensOn: form?.opensOn ?? today,
    closesOn: form?.closesOn ?? '',
    capacity: form?.capacity ? `${form.capacity}` : '',
    waitingList: form?.waitingList ?? true,
    noticeVersion: form?.noticeVersion ?? '1',
    noticeText: form?.noticeText ?? '',
    asked: Object.fromEntries(asking),
  };
}

/** The settings as the api takes them, questions in the order in which they are asked. */
export function formInput(
  where: Where,
  settings: Settings,
  questions: readonly { readonly key: string }[],
): FormInput {
  const { asked, opensOn, closesOn, capacity, ...rest } = settings;
  const chosen = questions.filter(({ key }) => asked[key]);
  return {
    ...where,
    ...rest,
    ...{ opensOn, closesOn: closesOn || null, capacity: capacity === '' ? null : Number(capacity) },
    questions: chosen.map(({ key }) => ({ key, required: asked[key] === 'required' })),
  };
}

/** Where somebody fills the form in. */
export function addressOf({ programmeId, role }: Where): string {
  return `/candidature/${programmeId}/${role === 'mentor' ? 'mentor' : 'mentore'}`;
}
