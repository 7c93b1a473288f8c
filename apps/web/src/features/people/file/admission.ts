import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import { longDate } from '../../../shared/format/dates.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { STATES } from '../participation.js';
import type {
  AdmissionQuery,
  DecideAdmissionMutation,
  RecordScreeningStepMutation,
} from './admission.operations.js';

export type Admission = NonNullable<ResultOf<typeof AdmissionQuery>['admission']>;
export type Step = Admission['steps'][number];
export type StepQuestion = Step['questions'][number];
export type StepRecord = Admission['records'][number];
export type StepInput = VariablesOf<typeof RecordScreeningStepMutation>['input'];
export type AdmissionReason = NonNullable<VariablesOf<typeof DecideAdmissionMutation>['input']['reason']>;
export type StepFailure = NonNullable<StepRecord['failure']>;

/** Where somebody stands: what was decided, with what follows from duos and lapsed steps. */
export const STAGES: Readonly<Record<Admission['stage'], { label: string; tone: Tone }>> = {
  ...STATES,
  in_duo: { label: 'En duo', tone: 'good' },
};

export const STEP_STATES: Readonly<Record<Step['state'], { label: string; tone: Tone }>> = {
  open: { label: 'À faire', tone: 'accent' },
  planned: { label: 'Prévu', tone: 'accent' },
  done: { label: 'Validé', tone: 'good' },
  lapsing: { label: 'Expire bientôt', tone: 'warn' },
  lapsed: { label: 'Expiré', tone: 'bad' },
};

export const FAILURES: Readonly<Record<StepFailure, string>> = {
  not_attended: 'absence',
  not_suitable: 'ne convient pas au programme',
  document_invalid: 'document non valable',
  not_confirmed: 'références non confirmées',
  other: 'autre raison',
};

export const REASONS: Readonly<Record<AdmissionReason, string>> = {
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

/** « Fait le 3 mai 2026, valable jusqu’au 3 mai 2027 »; null before. */
export function standingSentence({
  state,
  doneOn,
  validUntil,
}: Pick<Step, 'state' | 'doneOn' | 'validUntil'>): string | null {
  if (!doneOn) return null;
  if (state === 'planned') return `Le ${longDate(doneOn)}`;
  const until = validUntil ? `, valable jusqu’au ${longDate(validUntil)}` : '';
  return `Fait le ${longDate(doneOn)}${until}`;
}

/** The latest report of a step, which is how it stands now. */
export function latestRecord(records: readonly StepRecord[], key: string): StepRecord | undefined {
  return records.find(({ step }) => step === key);
}

/** « Favorable », « Non validé : absence, à revoir le 3 mai 2026 » */
export function recordSentence(
  { outcome, conclusion, failure, nextOn }: StepRecord,
  { conclusions }: Step,
): string {
  const own = conclusions.find(({ key }) => key === conclusion)?.label;
  const result = outcome === 'passed' ? 'Validé' : 'Non validé';
  const why = failure && !own ? ` : ${FAILURES[failure]}` : '';
  return `${own ?? result}${why}${nextOn ? `, à revoir le ${longDate(nextOn)}` : ''}`;
}

/** What a question may be answered with, for a list; null: it is answered in words. */
export function answerChoices({
  kind,
  choices,
  from,
  to,
}: StepQuestion): { value: string; label: string }[] | null {
  if (kind === 'yes_no')
    return [
      { value: 'yes', label: 'Oui' },
      { value: 'no', label: 'Non' },
    ];
  if (kind === 'scale' && from !== null && to !== null)
    return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`).map((value) => ({
      value,
      label: value,
    }));
  return kind === 'choice' ? choices.map((value) => ({ value, label: value })) : null;
}

/** A kept answer in words. */
export function answerSentence(question: StepQuestion, answer: string): string {
  return answerChoices(question)?.find(({ value }) => value === answer)?.label ?? answer;
}

/** Documents carry the day they were issued, from which they count. */
export function isDocument({ kind }: Step): boolean {
  return kind === 'criminal_record' || kind === 'document';
}

/** Whoever is put aside is told why, in the history. */
export function needsReason(to: Admission['state']): boolean {
  return to === 'on_hold' || to === 'declined';
}

/** Whether the last step that is left admits without a decision: not whoever was put aside. */
export function admitsByItself({ state, steps }: Pick<Admission, 'state' | 'steps'>): boolean {
  const isLeft = (step: Step) => step.state !== 'done' && step.state !== 'lapsing';
  return (state === 'applied' || state === 'screening') && steps.some(isLeft);
}
