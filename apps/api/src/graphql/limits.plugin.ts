import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type Weight, weigh } from './operation-weight.js';

/** Words and signs of one operation: ten times the longest of the web UI. */
export const MOST_TOKENS = 4_000;

/**
 * What one operation may weigh. The web UI's heaviest (a page of 100 duos with their meetings) stays below a
 * third of each; a page of pages is refused.
 */
export const LIMITS: Weight = { depth: 12, aliases: 15, cost: 20_000 };

const FAULTS: Readonly<Record<keyof Weight, string>> = {
  depth: `L’opération est trop profonde (${LIMITS.depth} niveaux au plus) : demandez les détails à part.`,
  aliases: `L’opération a trop d’alias (${LIMITS.aliases} au plus) : répartissez-la en plusieurs.`,
  cost: `L’opération est trop lourde (${LIMITS.cost} champs au plus) : demandez des pages plus courtes.`,
};

/** The message about the first limit that a weight is beyond, or undefined. */
export function beyondLimits(weight: Weight): string | undefined {
  const beyond = (Object.keys(FAULTS) as (keyof Weight)[]).find(
    (measure) => weight[measure] > LIMITS[measure],
  );
  return beyond && FAULTS[beyond];
}

/** Refuses an operation that is too deep, too repeated or too heavy before any of it runs. */
export const limitsPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request }) {
        const fault = operation && beyondLimits(weigh(document, operation, request.variables ?? {}));
        if (fault)
          throw new GraphQLError(fault, {
            extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
          });
      },
    };
  },
};
