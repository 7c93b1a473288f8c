import { type Answers, type FormSettings, formQuestions } from '@tdu/people-domain';
import type { ResumedDraft, SavedDraft } from './application-drafts.service.js';
import type { FormFigures, PublicForm } from './application-forms.service.js';
import {
  type AnswerInput,
  ApplicationDraftModel,
  ApplicationDraftSaved,
  ApplicationFormFigures,
  type ApplicationFormInput,
  ApplicationFormModel,
  ApplicationReceived,
  WaitingApplicationsCalled,
} from './application.models.js';
import type { Submitted } from './applications.service.js';

const RECEIVED =
  'Votre candidature est bien reçue. L’équipe vous contacte pour la suite : vous n’avez rien à faire d’ici là.';
const WAITING =
  'Votre candidature est sur la liste d’attente : l’équipe vous contacte dès qu’une place se libère, dans l’ordre d’arrivée.';

/** A form as anybody sees it. */
export function toPublicForm({ form, ...shown }: PublicForm): ApplicationFormModel {
  const { programmeId, role, opensOn, closesOn, noticeVersion, noticeText } = form;
  const facts = { programmeId, role, opensOn, closesOn, noticeVersion, noticeText };
  return Object.assign(new ApplicationFormModel(), facts, shown) as ApplicationFormModel;
}

/** A form as the team sees it. */
export function toFigures({ form, ...figures }: FormFigures): ApplicationFormFigures {
  const { programmeId, role, opensOn, closesOn, capacity, waitingList, noticeVersion, noticeText } = form;
  const facts = { programmeId, role, opensOn, closesOn, capacity, waitingList, noticeVersion, noticeText };
  const questions = formQuestions(role, form.questions);
  return Object.assign(new ApplicationFormFigures(), facts, figures, { questions }) as ApplicationFormFigures;
}

/** Settings as they were sent; absent is none. */
export function toSettings(input: ApplicationFormInput): FormSettings {
  const {
    opensOn,
    closesOn = null,
    capacity = null,
    waitingList,
    questions,
    noticeVersion,
    noticeText,
  } = input;
  const asked = questions.map(({ key, required }) => ({ key, required }));
  return { opensOn, closesOn, capacity, waitingList, questions: asked, noticeVersion, noticeText };
}

/** Answers by their question; of two to one question the last counts. */
export function toAnswers(answers: readonly AnswerInput[]): Answers {
  return Object.fromEntries(answers.map(({ key, value }) => [key, value]));
}

export function toSavedDraft(draft: SavedDraft): ApplicationDraftSaved {
  return Object.assign(new ApplicationDraftSaved(), draft);
}

export function toDraft(draft: ResumedDraft): ApplicationDraftModel {
  const answers = Object.entries(draft.answers).map(([key, value]) => ({ key, value }));
  return Object.assign(new ApplicationDraftModel(), { ...draft, answers });
}

export function toReceived({ waiting }: Submitted): ApplicationReceived {
  return Object.assign(new ApplicationReceived(), { waiting, message: waiting ? WAITING : RECEIVED });
}

export function toCalled(called: number): WaitingApplicationsCalled {
  return Object.assign(new WaitingApplicationsCalled(), { called });
}
