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

/** What goes unread though somebody is named: the programmes that nobody is named for; null where there are none. */
export function unreadSentence(
  persons: Told['safeguardingPersons'],
  programmes: readonly ProgrammeName[],
): string | null {
  const isNamed = (id: string | null) => persons.some(({ programmeId }) => programmeId === id);
  const left = isNamed(null) ? [] : programmes.filter(({ id }) => !isNamed(id));
  if (left.length === 0) return null;
  const names = left.map(({ name }) => `« ${name} »`).join(', ');
  return `Personne ne lit encore les signalements de ${names}. Nommez quelqu’un pour toute l’association.`;
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
