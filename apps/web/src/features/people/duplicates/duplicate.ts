import { longDate } from '../../../shared/format/dates.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type {
  ComparedFile,
  DuplicateCandidatesQuery,
  MergePersonsMutation,
} from './duplicates.operations.js';

export type Candidate = ResultOf<
  typeof DuplicateCandidatesQuery
>['duplicateCandidates']['edges'][number]['node'];
export type File = ResultOf<typeof ComparedFile>;
export type MergedFact = NonNullable<VariablesOf<typeof MergePersonsMutation>['input']['take']>[number];

/** One thing two files may tell differently. */
export interface FactRow {
  readonly key: string;
  readonly label: string;
  /** What is taken with it from the file that goes. */
  readonly facts: readonly MergedFact[];
  readonly words: (file: File) => string | null;
}

/** What stands side by side, in the order in which one looks a person up. */
export const FACT_ROWS: readonly FactRow[] = [
  {
    key: 'name',
    label: 'Nom',
    facts: ['givenName', 'familyName'],
    words: ({ givenName, familyName }) => `${givenName} ${familyName}`,
  },
  {
    key: 'birth',
    label: 'Naissance',
    facts: ['birthDate'],
    words: ({ birthDate }) => longDate(birthDate),
  },
  { key: 'email', label: 'E-mail', facts: ['email'], words: ({ email }) => email },
  { key: 'phone', label: 'Téléphone', facts: ['phone'], words: ({ phone }) => phone },
  {
    key: 'place',
    label: 'Lieu',
    facts: ['postalCode', 'communeCode', 'communeName', 'department'],
    words: ({ communeName, department }) =>
      [communeName, department && `(${department})`].filter(Boolean).join(' ') || null,
  },
];

/** Rows where the two files differ and the one that goes tells something: only there is there a choice. */
export function choosableRows(keep: File, absorb: File): FactRow[] {
  return FACT_ROWS.filter(({ words }) => words(absorb) !== null && words(absorb) !== words(keep));
}

/**
 * What is taken from the file that goes before anybody chose: what the other does not tell, so that nothing is lost
 * by a merge that is confirmed as it is.
 */
export function takenAtFirst(keep: File, absorb: File): string[] {
  return choosableRows(keep, absorb)
    .filter(({ words }) => words(keep) === null)
    .map(({ key }) => key);
}

/** The facts of the chosen rows. */
export function factsOf(keys: readonly string[]): MergedFact[] {
  return FACT_ROWS.filter(({ key }) => keys.includes(key)).flatMap(({ facts }) => facts);
}

/** The file that was registered first is kept at first: it holds the longer history. */
export function olderFirst({ one, other }: Pick<Candidate, 'one' | 'other'>): [File, File] {
  return firstDay(one) <= firstDay(other) ? [one, other] : [other, one];
}

function firstDay({ participations }: File): string {
  return participations.map(({ registeredOn }) => registeredOn).sort()[0] ?? '9999-12-31';
}

export function nameOf({ givenName, familyName }: Pick<File, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`;
}
