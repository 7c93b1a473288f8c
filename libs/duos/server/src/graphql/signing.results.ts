import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';

@ObjectType({ description: 'A code is on its way to the address of who signs' })
export class SigningCodeSent {
  @Field(() => Date, { description: 'From then on it signs nothing' }) expiresAt: Date;
}

export const RequestSigningCodeResult = createUnionType({
  name: 'RequestSigningCodeResult',
  types: () => [SigningCodeSent, RefusalResult] as const,
  resolveType: byClass as never,
});
