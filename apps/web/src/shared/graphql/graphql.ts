import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types.js';

/**
 * Writes an operation whose result and variables are typed from the committed schema of the api.
 * Operations live in `*.operations.ts` files; a spec validates each of them against that schema.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  /** Dates travel as ISO text: `2026-11-21` and `2026-11-21T20:15:00.000Z`. */
  scalars: { CalendarDate: string; DateTime: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf, TadaDocumentNode } from 'gql.tada';
