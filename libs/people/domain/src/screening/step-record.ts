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
import { readStepAnswer } from './step-form.js';
import type { StepFailure, StepOutcome } from './step-outcome.js';

/** The answer to a question of the step's form. */
export interface StepAnswer {
  readonly question: string;
  readonly answer: string;
}

/** The same, with the type of its question. */
export interface KeptAnswer {
  readonly question: string;
  readonly answer: string | number | boolean;
}

/** What somebody tells about a step that took place. */
export interface StepReport {
  readonly step: string;
  readonly outcome: StepOutcome;
  /** Key of one of the step's own conclusions: it says the outcome and the reason. */
  readonly conclusion: string | null;
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
export interface KeepableStep extends Omit<StepReport, 'answers'> {
  readonly answers: readonly KeptAnswer[];
  readonly countsFrom: CalendarDate;
  readonly expiresOn: CalendarDate | null;
}

/**
 * Whether a report can be kept. Refusals STEP_UNKNOWN, STEP_IN_FUTURE, STEP_BEFORE_BIRTH, STEP_ISSUED_LATER,
 * STEP_ISSUE_MISSING, STEP_CONCLUSION_UNKNOWN, STEP_REASON_MISSING, STEP_ANSWER_UNKNOWN, STEP_NEXT_PAST.
 */
export function keepableStep(
  rules: RoleScreening,
  told: StepReport,
  { birthDate }: { readonly birthDate: CalendarDate },
  today: CalendarDate,
): Result<KeepableStep> {
  const step = rules.steps.find(({ key }) => key === told.step);
  if (!step) return stepUnknown();
  const report = concluded(step, told);
  if (!report) return conclusionUnknown(step);
  const countsFrom = report.issuedOn ?? report.on;
  const refusal = wrongDates(report, countsFrom, birthDate, today) ?? wrongResult(step, report);
  if (refusal) return refusal;
  const answers = readAnswers(step, report);
  if (!answers.ok) return answers;
  const expiresOn = step.validityMonths ? addMonths(countsFrom, step.validityMonths) : null;
  return accept({ ...report, answers: answers.value, countsFrom, expiresOn });
}

/** A conclusion of the programme's own decides the outcome and the reason; undefined when the step has no such one. */
function concluded({ conclusions }: ScreeningStep, report: StepReport): StepReport | undefined {
  if (report.conclusion === null) return report;
  const found = conclusions?.find(({ key }) => key === report.conclusion);
  return found && { ...report, outcome: found.outcome, failure: found.failure ?? null };
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

function wrongResult(step: ScreeningStep, { outcome, failure, issuedOn }: StepReport): Refused | undefined {
  if (outcome === 'failed' && !failure) {
    return refuse('STEP_REASON_MISSING', 'Choisissez pourquoi l’étape n’est pas validée.', 'failure');
  }
  if (outcome === 'passed' && step.kind === 'criminal_record' && !issuedOn) {
    const message = `« ${step.label} » : indiquez la date de délivrance écrite sur l’extrait, sa validité part de là.`;
    return refuse('STEP_ISSUE_MISSING', message, 'issuedOn');
  }
  return undefined;
}

/** What is left empty was not answered: nothing has to be. */
function readAnswers(step: ScreeningStep, { answers }: StepReport): Result<KeptAnswer[]> {
  const kept: KeptAnswer[] = [];
  for (const { question, answer } of answers) {
    const asked = step.questions?.find(({ key }) => key === question);
    const told = answer.trim();
    const read = asked && (told === '' ? '' : readStepAnswer(asked, told));
    if (read === undefined) return answerUnknown(step);
    if (read !== '') kept.push({ question, answer: read });
  }
  return accept(kept);
}

function answerUnknown({ label }: ScreeningStep): Result<never> {
  const message = `« ${label} » n'attend pas cette réponse : rechargez le formulaire et choisissez dans ses listes.`;
  return refuse('STEP_ANSWER_UNKNOWN', message, 'answers');
}

function conclusionUnknown({ label }: ScreeningStep): Result<never> {
  const message = `« ${label} » ne se conclut pas ainsi : rechargez le formulaire et choisissez dans sa liste.`;
  return refuse('STEP_CONCLUSION_UNKNOWN', message, 'conclusion');
}

function stepUnknown(): Refused {
  return refuse('STEP_UNKNOWN', "Le programme n'a pas cette étape : choisissez-en une de la liste.", 'step');
}
