import { createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { ProgrammeModel } from './programme.models.js';

export const CreateProgrammeResult = createUnionType({
  name: 'CreateProgrammeResult',
  types: () => [ProgrammeModel, RefusalResult] as const,
  resolveType: byClass as never,
});
