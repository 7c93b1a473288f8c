import {
  type StepQuestion as StepQuestionRule,
  type StepStanding,
  participationTransitions,
  questionKind,
  scaleOf,
} from '@tdu/people-domain';
import type { AdmissionFile } from '../admission/admission.service.js';
import type { ScreeningRecordEntity } from '../entities/screening-record.entity.js';
import { displayName } from '../participation-record.js';
import {
  Admission,
  AdmissionRecord,
  AdmissionStep,
  type ScreeningStepInput,
  StepAnswerModel,
  StepConclusionModel,
  StepQuestion,
} from './admission.models.js';

/** Where somebody stands, as GraphQL shows it. */
export function toAdmission({
  participation,
  person,
  stage,
  openSteps,
  steps,
  records,
}: AdmissionFile): Admission {
  const { id, role, state } = participation;
  return Object.assign(new Admission(), {
    ...{ participationId: id, personId: person.id, name: displayName(person), role, state, stage },
    openSteps: [...openSteps],
    next: [...participationTransitions[state]],
    steps: steps.map(toStep),
    records: records.map(toRecord),
  });
}

/** What was told about a step; absent is nothing. */
export function fromStepInput({
  conclusion = null,
  issuedOn = null,
  failure = null,
  nextOn = null,
  ...told
}: ScreeningStepInput) {
  return { ...told, conclusion, issuedOn, failure, nextOn };
}

function toStep({ step, state, doneOn, validUntil }: StepStanding): AdmissionStep {
  const { key, label, kind = null, questions = [], conclusions = [] } = step;
  return Object.assign(new AdmissionStep(), {
    ...{ key, label, kind, state, doneOn, validUntil },
    questions: questions.map(toQuestion),
    conclusions: conclusions.map((one) =>
      Object.assign(new StepConclusionModel(), { ...one, failure: one.failure ?? null }),
    ),
  });
}

function toQuestion(asked: StepQuestionRule): StepQuestion {
  const { key, label, choices = [] } = asked;
  const kind = questionKind(asked);
  const ends = kind === 'scale' ? scaleOf(asked) : { from: null, to: null };
  return Object.assign(new StepQuestion(), { key, label, kind, choices: [...choices], ...ends });
}

function toRecord({ answers, ...record }: ScreeningRecordEntity): AdmissionRecord {
  const given = answers.map(({ question, answer }) =>
    Object.assign(new StepAnswerModel(), { question, answer: asTold(answer) }),
  );
  return Object.assign(new AdmissionRecord(), { ...record, answers: given });
}

/** An answer as it is sent: a form shows again what it was given. */
function asTold(answer: string | number | boolean): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return String(answer);
}
