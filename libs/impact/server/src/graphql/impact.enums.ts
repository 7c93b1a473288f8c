import { registerEnumType } from '@nestjs/graphql';
import {
  CONTRACTS,
  CONTRACT_LABELS,
  MEASURE_SOURCES,
  MOMENTS,
  MOMENT_LABELS,
  SOURCE_LABELS,
} from '@tdu/impact-domain';

const keyed = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, key])) as { readonly [P in K]: P };

const described = <K extends string>(labels: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([key, description]) => [key, { description }])) as never;

export const MomentEnum = keyed(MOMENTS);
registerEnumType(MomentEnum, { name: 'Moment', valuesMap: described(MOMENT_LABELS) });

export const MeasureSourceEnum = keyed(MEASURE_SOURCES);
registerEnumType(MeasureSourceEnum, { name: 'MeasureSource', valuesMap: described(SOURCE_LABELS) });

export const ContractEnum = keyed(CONTRACTS);
registerEnumType(ContractEnum, { name: 'Contract', valuesMap: described(CONTRACT_LABELS) });
