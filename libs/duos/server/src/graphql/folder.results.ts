import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import { RefusalResult, byClass } from '@tdu/platform';
import { DuoQuestion } from './following.models.js';

@ObjectType({ description: 'A document that is no longer kept' })
export class RemovedDocument {
  @Field(() => ID) id: Id;
}

export const AskQuestionResult = questionOrRefusal('AskQuestionResult');
export const ReplyToQuestionResult = questionOrRefusal('ReplyToQuestionResult');
export const RemoveDocumentResult = createUnionType({
  name: 'RemoveDocumentResult',
  types: () => [RemovedDocument, RefusalResult] as const,
  resolveType: byClass as never,
});

function questionOrRefusal(name: string) {
  return createUnionType({
    name,
    types: () => [DuoQuestion, RefusalResult] as const,
    resolveType: byClass as never,
  });
}
