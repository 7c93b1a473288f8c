import type { Refused } from './result.js';

/**
 * An expected "no". `code` is stable and in SCREAMING_SNAKE_CASE; `message` is French, may be shown as it is
 * and says what to do next; `path` names the input field concerned, outermost first.
 */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Builds a refused result in one call: `refuse('DUO_CLOSED', 'Ce duo est clos …', 'duoId')`. */
export function refuse(code: string, message: string, ...path: string[]): Refused {
  return { ok: false, refusal: { code, message, path } };
}
