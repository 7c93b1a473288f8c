import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import {
  ProgrammeDraftReview,
  ProgrammeModel,
  ProgrammeVersionModel,
  SectionChangeModel,
} from './programme.models.js';

export const CreateProgrammeResult = createUnionType({
  name: 'CreateProgrammeResult',
  types: () => [ProgrammeModel, RefusalResult] as const,
  resolveType: byClass as never,
});

export const PublishVersionResult = createUnionType({
  name: 'PublishVersionResult',
  types: () => [ProgrammeVersionModel, RefusalResult] as const,
  resolveType: byClass as never,
});

export const CheckDraftResult = createUnionType({
  name: 'CheckDraftResult',
  types: () => [ProgrammeDraftReview, RefusalResult] as const,
  resolveType: byClass as never,
});

@ObjectType({ description: 'The values in which two versions differ' })
export class ProgrammeVersionDiff {
  @Field(() => [SectionChangeModel]) changes: SectionChangeModel[];
}

export const VersionDiffResult = createUnionType({
  name: 'VersionDiffResult',
  types: () => [ProgrammeVersionDiff, RefusalResult] as const,
  resolveType: byClass as never,
});
