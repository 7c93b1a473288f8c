import { type ParticipantRole, askableFields, fileQuestions, writtenFacts } from '@tdu/people-domain';
import { FormQuestionModel } from '../applications/application.models.js';
import { type ParticipationRecord, displayName } from '../participation-record.js';
import { EnrolledPersonModel, FileFactModel, PersonFileModel } from './file.models.js';
import type { EnrolledFile } from './person-files.service.js';

/** A file as the team reads it: every question there is, with what is known. */
export function toFile({ person, participation }: ParticipationRecord): PersonFileModel {
  const { id: participationId, personId, programmeId, role, state } = participation;
  const values = writtenFacts(role, { ...person, ...participation });
  const facts = fileQuestions(role).map((question) =>
    Object.assign(new FileFactModel(), question, { value: values[question.key] }),
  );
  const about = { participationId, personId, programmeId, role, state, name: displayName(person) };
  return Object.assign(new PersonFileModel(), about, { facts });
}

export function toEnrolled({ differs, ...record }: EnrolledFile): EnrolledPersonModel {
  const fields = askableFields(record.participation.role);
  const labels = differs.map((key) => fields.get(key)?.label ?? key);
  return Object.assign(new EnrolledPersonModel(), { file: toFile(record), differs: labels });
}

/** What the team asks about somebody new. */
export function toQuestions(role: ParticipantRole): FormQuestionModel[] {
  return fileQuestions(role).map((question) => Object.assign(new FormQuestionModel(), question));
}
