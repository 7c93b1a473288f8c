import { createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { UserAccount } from './account.models.js';

export const UserAccountResult = createUnionType({
  name: 'UserAccountResult',
  types: () => [UserAccount, RefusalResult] as const,
  resolveType: byClass as never,
});
