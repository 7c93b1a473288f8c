import { ArgsType, Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import { RefusalResult, byClass } from '@tdu/platform';
import { DraftFindingModel } from '@tdu/programmes-server';

@ArgsType()
export class MoveDuosCheckArgs {
  @Field(() => ID, { description: 'A newer version of the programme of the duos' }) programmeVersionId: Id;
  @Field(() => [ID], { description: 'Running duos, 200 at most' }) duoIds: Id[];
}

@ArgsType()
export class MoveDuosArgs extends MoveDuosCheckArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Moves those too that would become late, or be over',
  })
  evenIfLate: boolean;
}

@ObjectType({ description: 'What moving the chosen duos would do' })
export class MoveDuosReview {
  @Field(() => [DraftFindingModel]) findings: DraftFindingModel[];
}

@ObjectType({ description: 'A chosen duo that stays as it is' })
export class DuoNotMoved {
  @Field(() => ID) duoId: Id;
  @Field(() => String) code: string;
  @Field(() => String, { description: 'French: why, and what to do' }) message: string;
}

@ObjectType({ description: 'What became of the chosen duos' })
export class DuosMoved {
  @Field(() => Int, { description: 'Live under the version from now on' }) moved: number;
  @Field(() => Int, { description: 'Live under it once all have signed its charter, which changed' })
  toSign: number;
  @Field(() => Int, { description: 'Had been moved, or asked to sign, before' }) kept: number;
  @Field(() => [DuoNotMoved]) refused: DuoNotMoved[];
}

export const MoveDuosCheckResult = createUnionType({
  name: 'MoveDuosCheckResult',
  types: () => [MoveDuosReview, RefusalResult] as const,
  resolveType: byClass as never,
});
export const MoveDuosResult = createUnionType({
  name: 'MoveDuosResult',
  types: () => [DuosMoved, RefusalResult] as const,
  resolveType: byClass as never,
});
