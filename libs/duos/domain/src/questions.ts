import { type Result, type Transitions, accept, refuse } from '@tdu/kernel';
import type { AccountSide } from './meeting-account.js';

/** What somebody asks the coordinator about; enough by itself, a sentence is welcome. */
export const QUESTION_TOPICS = ['meeting', 'partner', 'paperwork', 'training', 'call_me', 'other'] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

const TOPICS: Readonly<Record<QuestionTopic, string>> = {
  meeting: 'Nos rencontres',
  partner: 'La personne avec qui je suis en duo',
  paperwork: 'Une démarche ou un document',
  training: 'Un emploi, une formation, un événement',
  call_me: 'Rappelez-moi',
  other: 'Autre question',
};

/** The French words of a topic. */
export function questionTopicLabel(topic: QuestionTopic): string {
  return TOPICS[topic];
}

/** A question is open while the last word is not the coordinator's. */
export const QUESTION_STATES = ['open', 'answered'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const questionTransitions: Transitions<QuestionState> = { open: ['answered'], answered: ['open'] };

/** How an answer was given: written here, or by a call or a talk of which only the fact is kept. */
export const ANSWER_WAYS = ['message', 'phone', 'in_person'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** One message of a thread. */
export interface QuestionMessage {
  readonly from: AccountSide;
  readonly way: AnswerWay;
  readonly text: string | null;
}

const LONGEST_TEXT = 4_000;

/** The state of a thread after a message: staff's word answers it, the asker's opens it again. */
export function stateAfter({ from }: QuestionMessage): QuestionState {
  return from === 'staff' ? 'answered' : 'open';
}

/** Whether a message may be added; a written answer has words, a call needs none. */
export function checkMessage({ from, way, text }: QuestionMessage): Result<undefined> {
  if (text !== null && text.length > LONGEST_TEXT) {
    return refuse(
      'TEXT_TOO_LONG',
      `Le message dépasse ${LONGEST_TEXT} caractères : raccourcissez-le.`,
      'text',
    );
  }
  if (from === 'staff' && way === 'message' && text === null) {
    const message = 'Écrivez la réponse, ou indiquez que vous avez appelé ou vu la personne.';
    return refuse('ANSWER_EMPTY', message, 'text');
  }
  return accept(undefined);
}
