import { CEFR_LEVELS, frenchCefr } from '../cefr.js';
import { type ImportField, importFields } from '../import/fields.js';
import type { ParticipantRole } from '../participant.js';
import { GENDER_WISH_WORDS, GENDER_WORDS, OBJECTIVE_WORDS, PEER_WORDS, SLOT_WORDS } from './choice-words.js';

/** How a question is shown; what may be answered is the readers' business, the same as for a sheet. */
export const QUESTION_KINDS = ['text', 'date', 'email', 'phone', 'choice', 'choices'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question of a form: its answer is a text, read by the import's reader of that field. */
export interface FormQuestion {
  readonly key: string;
  /** French. */
  readonly label: string;
  readonly kind: QuestionKind;
  readonly required: boolean;
  /** The words to choose from, in French; empty for anything else. */
  readonly choices: readonly string[];
}

/** Which questions a form asks beyond the ones without which nobody can be registered. */
export interface AskedQuestion {
  readonly key: string;
  readonly required: boolean;
}

/** Asked by every form: who one is, and one way to be reached. */
export const ALWAYS_ASKED = ['familyName', 'givenName', 'birthDate', 'email', 'phone'] as const;
/** Told by the office, never by the applicant. */
const NOT_ASKED: readonly string[] = ['registeredOn'];

const GOALS = Object.values(OBJECTIVE_WORDS);

const SHAPES: Readonly<Record<string, readonly [QuestionKind, readonly string[]]>> = {
  birthDate: ['date', []],
  email: ['email', []],
  phone: ['phone', []],
  gender: ['choice', Object.values(GENDER_WORDS)],
  objectives: ['choices', GOALS],
  primaryObjective: ['choice', GOALS],
  secondaryObjective: ['choice', GOALS],
  refusesCompatriot: ['choice', ['oui', 'non']],
  peerWish: ['choice', [...Object.values(PEER_WORDS), 'indifférent']],
  frenchLevel: ['choice', CEFR_LEVELS.map(frenchCefr)],
  availability: ['choices', [...SLOT_WORDS.values()]],
  video: ['choice', ['oui', 'non']],
  genderWish: ['choice', [...Object.values(GENDER_WISH_WORDS), 'indifférent']],
};

/** The fields a form of a role may ask for, by key. */
export function askableFields(role: ParticipantRole): ReadonlyMap<string, ImportField> {
  const fields = importFields(role, { steps: [] }).filter(({ key }) => !NOT_ASKED.includes(key));
  return new Map(fields.map((field) => [field.key, field]));
}

/**
 * The questions of a form in its order, those always asked first. A mentor is reached by e-mail; a mentee by either:
 * which of the two is left to the reading of the whole form.
 */
export function formQuestions(role: ParticipantRole, asked: readonly AskedQuestion[]): FormQuestion[] {
  const fields = askableFields(role);
  const always = ALWAYS_ASKED.map((key) => ({ key, required: fields.get(key)!.required }));
  const others = asked.filter(({ key }) => !(ALWAYS_ASKED as readonly string[]).includes(key));
  return [...always, ...others].flatMap(({ key, required }) => {
    const [kind, choices] = SHAPES[key] ?? ['text', []];
    const field = fields.get(key);
    return field ? [{ key, label: field.label, kind, required, choices }] : [];
  });
}

/**
 * Every question there is about somebody of a role, those always asked first: what a file shows and the team asks.
 * Only what every form asks is required: who comes to the office may have no address yet.
 */
export function fileQuestions(role: ParticipantRole): FormQuestion[] {
  const asked = [...askableFields(role).keys()].map((key) => ({ key, required: false }));
  return formQuestions(role, asked);
}
