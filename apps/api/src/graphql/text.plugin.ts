import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { unkeepableAt, unkeepableIn } from './unkeepable-text.js';

/** Refuses texts that the database could not keep, before any of the operation runs, and says which. */
export const textPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        const at = unkeepableAt(request.variables ?? {}) ?? unkeepableIn(document);
        if (at === undefined) return;
        const message = `« ${at} » contient un caractère invisible qui ne peut pas être gardé (U+0000) : effacez ce texte et tapez-le au lieu de le coller.`;
        throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      },
    };
  },
};
