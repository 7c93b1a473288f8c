import { count } from '../../shared/format/text.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { ImportLinesQuery, ImportRunQuery } from './imports.operations.js';

export type ImportRun = NonNullable<ResultOf<typeof ImportRunQuery>['importRun']>;
export type ImportCounts = NonNullable<ImportRun['counts']>;
type ImportLine = NonNullable<
  ResultOf<typeof ImportLinesQuery>['importRun']
>['lines']['edges'][number]['node'];
export type Verdict = ImportLine['verdict'];

/** How each verdict reads in a table, in the order in which counts are shown. */
export const VERDICTS: readonly {
  key: keyof Omit<ImportCounts, 'read'>;
  label: string;
  one: string;
  tone: Tone;
}[] = [
  { key: 'created', label: 'Nouvelles', one: 'nouvelle', tone: 'good' },
  { key: 'updated', label: 'Mises à jour', one: 'mise à jour', tone: 'accent' },
  { key: 'unchanged', label: 'Inchangées', one: 'inchangée', tone: 'neutral' },
  { key: 'duplicates', label: 'Doublons', one: 'doublon', tone: 'warn' },
  { key: 'refused', label: 'Refusées', one: 'refusée', tone: 'bad' },
];

export const STATE_LABELS: Record<ImportRun['state'], { label: string; tone: Tone }> = {
  uploaded: { label: 'À vérifier', tone: 'warn' },
  checked: { label: 'Vérifié, à enregistrer', tone: 'accent' },
  committed: { label: 'Enregistré', tone: 'good' },
  undone: { label: 'Annulé', tone: 'neutral' },
};

export const ROLE_LABELS: Record<ImportRun['role'], string> = { mentor: 'Mentors', mentee: 'Mentoré·es' };

/** Lines that will change something when the import is committed. */
export function linesToSave(counts: ImportCounts): number {
  return counts.created + counts.updated;
}

/** The sum a reader can check: every line read has exactly one verdict. */
export function sumSentence(counts: ImportCounts): string {
  const parts = VERDICTS.map(({ key, one, label }) => count(counts[key], one, label.toLowerCase()));
  return `${count(counts.read, 'ligne lue', 'lignes lues')} = ${parts.join(' + ')}`;
}

/** Required fields that no heading fills: nothing can be checked before they are. */
export function missingFields(run: Pick<ImportRun, 'fields' | 'mapping'>): string[] {
  const mapped = new Set(run.mapping.map(({ field }) => field));
  return run.fields.filter(({ field, required }) => required && !mapped.has(field)).map(({ label }) => label);
}

/** How the letters of the file are written, in words. */
export function encodingName(encoding: string): string {
  const names: Record<string, string> = {
    'utf-8-bom': 'Unicode (UTF-8 avec marque)',
    'utf-8': 'Unicode (UTF-8)',
    'windows-1252': 'Windows (1252)',
  };
  return names[encoding.toLowerCase()] ?? encoding;
}

/** A separator said in words, as `;` alone is easily missed. */
export function separatorName(separator: string): string {
  const names: Record<string, string> = {
    ';': 'point-virgule',
    ',': 'virgule',
    '\t': 'tabulation',
    '|': 'barre',
  };
  return names[separator] ?? `« ${separator} »`;
}
