import {
  type CalendarDate,
  type Refused,
  type Result,
  accept,
  addMonths,
  frenchDate,
  refuse,
} from '@tdu/kernel';
import type { RoleScreening, ScreeningStep } from './screening-section.js';

export const STEP_OUTCOMES = ['passed', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** Why a step was not passed. */
export const STEP_FAILURES = [
  'not_attended',
  'document_invalid',
  'not_suitable',
  'not_confirmed',
  'other',
] as const;
export type StepFailure = (typeof STEP_FAILURES)[number];

export const STEP_FAILURE_LABELS: Readonly<Record<StepFailure, string>> = {
  not_attended: 'absence',
  document_invalid: 'document non valable',
  not_suitable: 'ne convient pas au programme',
  not_confirmed: 'références non confirmées',
  other: 'autre raison',
};

/** The answer to a question of the step's form. */
export interface StepAnswer {
  readonly question: string;
  readonly answer: string;
}

/** What somebody tells about a step that took place. */
export interface StepReport {
  readonly step: string;
  readonly outcome: StepOutcome;
  /** The day on which it took place, or the document was looked at. */
  readonly on: CalendarDate;
  /** Of a document: its validity is counted from here. */
  readonly issuedOn: CalendarDate | null;
  readonly failure: StepFailure | null;
  readonly answers: readonly StepAnswer[];
  /** When to come back to it. */
  readonly nextOn: CalendarDate | null;
}

/** A report that can be kept, with the day from which the step counts and the last day on which it does. */
export interface KeepableStep extends StepReport {
  readonly countsFrom: CalendarDate;
  readonly expiresOn: CalendarDate | null;
}

const LONGEST_ANSWER = 1_000;

/**
 * Whether a report can be kept. Refusals STEP_UNKNOWN, STEP_IN_FUTURE, STEP_BEFORE_BIRTH, STEP_ISSUED_LATER,
 * STEP_REASON_MISSING, STEP_ANSWER_UNKNOWN, STEP_NEXT_PAST.
 */
export function keepableStep(
  rules: RoleScreening,
  report: StepReport,
  { birthDate }: { readonly birthDate: CalendarDate },
  today: CalendarDate,
): Result<KeepableStep> {
  const step = rules.steps.find(({ key }) => key === report.step);
  if (!step) return stepUnknown();
  const countsFrom = report.issuedOn ?? report.on;
  const refusal = wrongDates(report, countsFrom, birthDate, today) ?? wrongResult(step, report);
  if (refusal) return refusal;
  const expiresOn = step.validityMonths ? addMonths(countsFrom, step.validityMonths) : null;
  return accept({ ...report, countsFrom, expiresOn });
}

function wrongDates(
  { on, issuedOn, nextOn }: StepReport,
  countsFrom: CalendarDate,
  birthDate: CalendarDate,
  today: CalendarDate,
): Refused | undefined {
  if (on > today) {
    return refuse(
      'STEP_IN_FUTURE',
      "Cette date n'est pas encore passée : indiquez le jour où l'étape a été faite.",
      'on',
    );
  }
  if (issuedOn && issuedOn > on) {
    return refuse(
      'STEP_ISSUED_LATER',
      `Le document porte la date du ${frenchDate(issuedOn)}, après le jour où il a été vu : vérifiez les deux dates.`,
      'issuedOn',
    );
  }
  if (countsFrom < birthDate) {
    const path = issuedOn ? 'issuedOn' : 'on';
    return refuse(
      'STEP_BEFORE_BIRTH',
      'Cette date est avant la naissance de la personne : corrigez l’année.',
      path,
    );
  }
  if (nextOn && nextOn < today) {
    return refuse(
      'STEP_NEXT_PAST',
      'Le prochain rendez-vous est déjà passé : indiquez un jour à venir.',
      'nextOn',
    );
  }
  return undefined;
}

function wrongResult(step: ScreeningStep, { outcome, failure, answers }: StepReport): Refused | undefined {
  if (outcome === 'failed' && !failure) {
    return refuse('STEP_REASON_MISSING', 'Choisissez pourquoi l’étape n’est pas validée.', 'failure');
  }
  const wrong = answers.find((one) => !fits(step, one));
  if (!wrong) return undefined;
  return refuse(
    'STEP_ANSWER_UNKNOWN',
    `« ${step.label} » n'attend pas cette réponse : rechargez le formulaire et choisissez dans ses listes.`,
    'answers',
  );
}

function fits(step: ScreeningStep, { question, answer }: StepAnswer): boolean {
  const asked = step.questions?.find(({ key }) => key === question);
  if (!asked || answer.length > LONGEST_ANSWER) return false;
  return !asked.choices || asked.choices.includes(answer);
}

function stepUnknown(): Refused {
  return refuse('STEP_UNKNOWN', "Le programme n'a pas cette étape : choisissez-en une de la liste.", 'step');
}
