import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { SafeguardingPersonsQuery } from './naming.operations.js';

type Told = ResultOf<typeof SafeguardingPersonsQuery>;
export type ProgrammeName = Told['programmes'][number];

interface NamingLine {
  readonly key: string;
  readonly sentence: string;
  /** What is wrong and what to do about it; null when the person can read. */
  readonly warning: string | null;
}

/** Who is named for what, the association first; a programme that names somebody does not reach the association's. */
export function namings(
  persons: Told['safeguardingPersons'],
  programmes: readonly ProgrammeName[],
): NamingLine[] {
  const common = persons.filter(({ programmeId }) => programmeId === null);
  const own = persons.filter(({ programmeId }) => programmeId !== null);
  return [...common, ...own].map(({ userId, name, isActive, programmeId }) => ({
    key: programmeId ?? userId,
    sentence: `${name}, ${scope(programmeId, programmes, own.length > 0)}`,
    warning: isActive
      ? null
      : 'Ce compte est fermé ou n’est plus de l’équipe : personne ne lit. Nommez quelqu’un d’autre.',
  }));
}

function scope(
  programmeId: string | null,
  programmes: readonly ProgrammeName[],
  someHaveTheirOwn: boolean,
): string {
  if (programmeId === null)
    return someHaveTheirOwn ? 'pour tous les autres programmes' : 'pour toute l’association';
  const programme = programmes.find(({ id }) => id === programmeId);
  return programme ? `pour le programme « ${programme.name} »` : 'pour un ancien programme';
}
