import { type StepStanding, participationTransitions } from '@tdu/people-domain';
import type { AdmissionFile } from '../admission/admission.service.js';
import type { ScreeningRecordEntity } from '../entities/screening-record.entity.js';
import { displayName } from '../participation-record.js';
import {
  Admission,
  AdmissionRecord,
  AdmissionStep,
  type ScreeningStepInput,
  StepAnswerModel,
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
export function fromStepInput({ issuedOn, failure, nextOn, ...told }: ScreeningStepInput) {
  return { ...told, issuedOn: issuedOn ?? null, failure: failure ?? null, nextOn: nextOn ?? null };
}

function toStep({ step, state, doneOn, validUntil }: StepStanding): AdmissionStep {
  const questions = (step.questions ?? []).map(({ key, label, choices = [] }) =>
    Object.assign(new StepQuestion(), { key, label, choices: [...choices] }),
  );
  const { key, label, kind = null } = step;
  return Object.assign(new AdmissionStep(), { key, label, kind, state, doneOn, validUntil, questions });
}

function toRecord({ answers, ...record }: ScreeningRecordEntity): AdmissionRecord {
  const given = answers.map((one) => Object.assign(new StepAnswerModel(), one));
  return Object.assign(new AdmissionRecord(), { ...record, answers: given });
}
