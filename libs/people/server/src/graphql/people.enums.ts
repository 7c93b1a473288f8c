import { registerEnumType } from '@nestjs/graphql';
import { PARTICIPANT_ROLES, VERDICTS } from '@tdu/people-domain';
import { IMPORT_STATES } from '../entities/import-run.entity.js';

/** The two sides of a duo, as a GraphQL enum; parts above use this one. */
export const ParticipantRoleEnum = asEnum(PARTICIPANT_ROLES);
export const ImportStateEnum = asEnum(IMPORT_STATES);
export const LineVerdictEnum = asEnum(VERDICTS);

registerEnumType(ParticipantRoleEnum, { name: 'ParticipantRole', description: 'The two sides of a duo' });
registerEnumType(ImportStateEnum, { name: 'ImportState' });
registerEnumType(LineVerdictEnum, { name: 'LineVerdict', description: 'What became of a line of a sheet' });

/** Words as a GraphQL enum. */
export function asEnum<T extends string>(values: readonly T[]): { [K in T]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
}
