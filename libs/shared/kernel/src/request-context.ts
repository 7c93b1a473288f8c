import type { Clock } from './clock.js';
import type { Id } from './id.js';
import type { MessageLanguage } from './language.js';

/** Who acts: a signed-in user, the holder of a signed link, or the software itself. */
export type Actor =
  | {
      readonly kind: 'user';
      readonly userId: Id;
      readonly personId: Id | null;
      readonly permissions: ReadonlySet<string>;
    }
  | { readonly kind: 'link'; readonly personId: Id }
  | { readonly kind: 'system'; readonly name: string };

/**
 * What every service and repository receives first: the tenant, who acts, the time and the language.
 * A context belongs to one request or one job.
 */
export interface RequestContext {
  readonly associationId: Id;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly language: MessageLanguage;
}

/** A context in which the software itself acts for an association: jobs, schedules, imports at the terminal. */
export function systemContext(associationId: Id, clock: Clock, name: string): RequestContext {
  return { associationId, clock, language: 'fr', actor: { kind: 'system', name } };
}
