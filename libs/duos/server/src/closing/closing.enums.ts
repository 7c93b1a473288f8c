import { registerEnumType } from '@nestjs/graphql';
import { DESTINATIONS, SIGNING_WAYS, SITUATIONS } from '@tdu/duos-domain';

/** The words of the domain as GraphQL enums: the same words. */
export const DestinationEnum = enumOf('Destination', DESTINATIONS, 'Where a mentee goes on after a duo');
export const SituationEnum = enumOf(
  'FollowUpSituation',
  SITUATIONS,
  'How things are some months after a duo',
);
export const SigningWayEnum = enumOf('SigningWay', SIGNING_WAYS, 'How a charter was signed');

function enumOf<K extends string>(name: string, keys: readonly K[], description: string): { [P in K]: P } {
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P };
  registerEnumType(values, { name, description });
  return values;
}
