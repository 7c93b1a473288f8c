import { moment } from '../../../shared/format/dates.js';
import { fileSize } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { Refusal } from '../../../shared/graphql/refusal.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import type { DuoDocumentsQuery } from './documents.operations.js';

type Folder = NonNullable<ResultOf<typeof DuoDocumentsQuery>['duo']>;
export type DuoDocument = Folder['documents'][number];
export type Audience = DuoDocument['audience'];

/** What is told before a file is chosen, and checked before it is sent. Bytes. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** Files the form lets choose; the api looks at what is in them. */
export const DOCUMENT_FILES = '.pdf,.png,.jpg,.jpeg,.docx,.odt';

/** A file with what is told about it. */
export interface NewDocument {
  readonly file: File | null;
  readonly kind: string;
  readonly audience: Audience | null;
  /** Which of the papers the programme asks for; '' is none of them. */
  readonly paper: string;
}

/** Whom a document may be for: each of the two for both or for him- or herself, the team for anybody; it reads all. */
export function audienceChoices(side: DuoSide, duo: DuoPeople): { value: Audience; label: string }[] {
  const both = { value: 'duo', label: 'Le duo et la coordination' } as const;
  if (side !== 'staff') return [both, { value: side, label: 'Vous et la coordination seulement' }];
  return [
    both,
    { value: 'mentor', label: `${duo.mentor.displayName} et la coordination` },
    { value: 'mentee', label: `${duo.mentee.displayName} et la coordination` },
    { value: 'staff', label: 'La coordination seulement' },
  ];
}

/** Who may open a document, as its reader knows the two. */
export function audienceSentence(
  { audience, addedBy }: Pick<DuoDocument, 'audience' | 'addedBy'>,
  { mentor, mentee }: DuoPeople,
): string {
  if (audience === 'duo') return 'Ouvert au duo et à la coordination';
  const names = { mentor: mentor.displayName, mentee: mentee.displayName };
  // Whoever put a document there goes on reading it.
  const one = audience === 'staff' ? addedBy : audience;
  return one === 'staff'
    ? 'Ouvert à la coordination seulement'
    : `Ouvert à ${names[one]} et à la coordination`;
}

/** « CV · 240 ko · ajouté par Nora le 21 novembre 2026 à 10:15 » */
export function documentFacts(
  { kindLabel, size, addedBy, addedAt }: DuoDocument,
  names: Record<DuoSide, string>,
): string {
  return `${kindLabel} · ${fileSize(size)} · ajouté par ${names[addedBy]} le ${moment(addedAt)}`;
}

/** The papers the programme asks for, with those that are there already. */
export function paperChoices({ calendar }: Pick<Folder, 'calendar'>): { value: string; label: string }[] {
  return calendar
    .filter(({ kind }) => kind === 'document')
    .map(({ key, label, done }) => ({ value: key, label: done ? `${label} (déjà déposé)` : label }));
}

/** Why a document will not be sent at all, at its field; null when it may. */
export function refuseBeforeSending({ file, audience }: NewDocument): Refusal | null {
  const no = (field: string, message: string) => ({ code: 'NOT_SENT', message, path: [field] });
  if (!file) return no('file', 'Choisissez le fichier à déposer.');
  if (file.size === 0) return no('file', 'Ce fichier est vide : choisissez-en un autre.');
  if (file.size > MAX_DOCUMENT_BYTES)
    return no('file', 'Ce fichier dépasse 10 Mo : réduisez-le, puis renvoyez-le.');
  return audience ? null : no('audience', 'Choisissez qui pourra ouvrir ce document.');
}

/** Where a document is sent, with what is told about it. */
export function uploadPath(duoId: string, { file, kind, audience, paper }: NewDocument): string {
  const told = { kind, audience: audience ?? 'staff', name: file?.name ?? '' };
  return `/duos/${duoId}/documents?${new URLSearchParams(paper ? { ...told, paper } : told)}`;
}
