import { unwrapResolverError } from '@apollo/server/errors';
import { newId } from '@tdu/kernel';
import type { Logger } from '@tdu/platform';
import type { GraphQLFormattedError } from 'graphql';
import { foreseen, unforeseen } from '../http/error-answer.js';

/** Faults in the operation itself, for the developer who wrote it: they quote nothing but the operation. */
const OF_THE_OPERATION = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_TOO_LARGE',
]);

/**
 * What a caller is told of an error: the words of whoever foresaw it, the faults of the operation, and of
 * anything else nothing but a reference that the log knows too.
 */
export function errorFormat(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations, extensions } = formatted;
    const cause = unwrapResolverError(error);
    const answer = foreseen(cause);
    if (answer) return { message: answer.message, path, locations, extensions: { code: answer.code } };
    const code = String(extensions?.code);
    if (OF_THE_OPERATION.has(code))
      return { message: formatted.message, path, locations, extensions: { code } };
    const reference = newId();
    logger.error({ err: cause, reference, path }, 'a GraphQL operation failed');
    const { message, code: masked } = unforeseen(reference);
    return { message, path, extensions: { code: masked, reference } };
  };
}
