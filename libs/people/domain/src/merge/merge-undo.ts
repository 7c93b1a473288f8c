import { type Result, accept, refuse } from '@tdu/kernel';
import type { RowChange } from './merge-plan.js';

/** What screens call the rows and columns that a merge touches. */
const WORDS: Readonly<Record<string, string>> = {
  person: 'la fiche',
  participation: 'l’inscription au programme',
  user_account: 'le compte de connexion',
  mergedInto: 'fusionnée de nouveau',
  personId: 'rattachée à une autre fiche',
  foldedInto: 'réunie avec une autre',
  state: 'état',
  registeredOn: 'date d’inscription',
  givenName: 'prénom',
  familyName: 'nom',
  gender: 'civilité',
  birthDate: 'date de naissance',
  email: 'e-mail',
  phone: 'téléphone',
  postalCode: 'code postal',
  communeCode: 'commune',
  communeName: 'commune',
  department: 'département',
  languages: 'langues',
  frenchLevel: 'niveau de français',
  country: 'pays',
  messageLanguage: 'langue des messages',
  wishedPartnerIds: 'souhaits de duo',
};

/** Reads the present values of the columns that a change touched; undefined when the row is gone. */
export type ReadRow = (change: RowChange) => Readonly<Record<string, unknown>> | undefined;

/**
 * The changes that take a merge back, the last first. Exact or not at all: refused with MERGE_CHANGED_SINCE, naming
 * the first value that somebody changed after the merge, for putting the old one back would lose what was written.
 */
export function planUndo(changes: readonly RowChange[], present: ReadRow): Result<RowChange[]> {
  for (const change of changes) {
    const row = present(change);
    if (!row) return changedSince(change.table, 'id');
    const touched = Object.keys(change.after).find((column) => !same(row[column], change.after[column]));
    if (touched) return changedSince(change.table, touched);
  }
  return accept(
    [...changes]
      .reverse()
      .map(({ table, id, before, after }) => ({ table, id, before: after, after: before })),
  );
}

function changedSince(table: string, column: string): Result<never> {
  const [what, where] = [WORDS[column] ?? column, WORDS[table] ?? 'un autre enregistrement'];
  return refuse(
    'MERGE_CHANGED_SINCE',
    `La fusion ne peut plus être annulée à l’identique : ${where} a changé depuis (${what}). Corrigez les fiches à la main, ou remettez cette valeur puis recommencez.`,
    'mergeId',
    table,
    column,
  );
}

/** Values as JSON keeps them, whatever the order of an object's keys. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
