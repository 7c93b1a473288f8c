import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { AlternativeFields } from './alternatives.operations.js';

/** Another pair, of a proposal or of someone left: both are told alike. */
export type Alternative = ResultOf<typeof AlternativeFields>;

/** Those who would have a duo fewer, by name: « Hala Ahmadi, Nora Petit (mentor) ». */
export function waitingNames({ waiting }: Pick<Alternative, 'waiting'>): string {
  return waiting
    .map(({ role, person }) => (role === 'mentor' ? `${person.displayName} (mentor)` : person.displayName))
    .join(', ');
}

/** The other mentees who would go from one mentor to another; those who would wait are named apart. */
export function movedMentees({ mentee, changes }: Pick<Alternative, 'mentee' | 'changes'>): string[] {
  return changes.flatMap((change) =>
    change.mentee.id !== mentee.id && change.from && change.to
      ? [`${change.mentee.displayName} : ${change.to.displayName} au lieu de ${change.from.displayName}`]
      : [],
  );
}
