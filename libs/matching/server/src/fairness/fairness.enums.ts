import { registerEnumType } from '@nestjs/graphql';
import { FAIRNESS_DIMENSIONS, type FairnessDimension } from '@tdu/matching-domain';

/** By what fairness is looked at: the words of the domain. */
export const FairnessDimensionEnum = Object.fromEntries(
  FAIRNESS_DIMENSIONS.map((dimension) => [dimension, dimension]),
) as { [D in FairnessDimension]: D };
registerEnumType(FairnessDimensionEnum, {
  name: 'FairnessDimension',
  description: 'By what groups are compared; channel is how a person came',
});
