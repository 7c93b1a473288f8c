import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import type { QuestionsOfDuoQuery } from './questions.operations.js';

export type Question = NonNullable<ResultOf<typeof QuestionsOfDuoQuery>['duo']>['questions'][number];
export type Message = Question['messages'][number];

/** How somebody spoke who wrote nothing: the topic says what about. */
const WAYS: Readonly<Record<Message['way'], string>> = {
  message: ' a posé la question',
  phone: ' a répondu au téléphone',
  in_person: ' a répondu de vive voix',
};

/** Who writes, at the beginning of a sentence. */
export function writerNames({ mentor, mentee }: DuoPeople): Record<DuoSide, string> {
  return { mentor: mentor.displayName, mentee: mentee.displayName, staff: 'La coordination' };
}

/** « : « Où déposer mon dossier ? » », or how it was said, after the name of who spoke. */
export function messageWords({ text, way }: Pick<Message, 'text' | 'way'>): string {
  return text ? ` : « ${text} »` : WAYS[way];
}

/** Whether one may add to a question: the team while it waits, whoever asked at any time. */
export function mayAddTo(
  { state, askedBy }: Pick<Question, 'state' | 'askedBy'>,
  side: DuoSide | null,
): boolean {
  return side === askedBy || (side === 'staff' && state === 'open');
}
