import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { Duo } from '../duo.js';
import type { VolunteersQuery } from './volunteers.operations.js';

type Found = ResultOf<typeof VolunteersQuery>['people']['edges'][number]['node'];

/** Somebody who may be asked to take a place in a duo. */
export interface Volunteer {
  readonly participationId: string;
  readonly name: string;
  readonly communeName: string | null;
}

/** Those found, each by the participation as mentor in the programme of the duo; without the two of the duo. */
export function volunteersIn(
  found: readonly Found[],
  { programme, mentor, mentee }: Pick<Duo, 'programme' | 'mentor' | 'mentee'>,
): Volunteer[] {
  return found
    .filter(({ id }) => id !== mentor.id && id !== mentee.id)
    .flatMap(({ name, communeName, participations }) => {
      const one = participations.find(
        ({ programmeId, role }) => programmeId === programme.id && role === 'mentor',
      );
      return one ? [{ participationId: one.id, name, communeName }] : [];
    });
}
