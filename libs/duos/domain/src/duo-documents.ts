import { type Result, accept, refuse } from '@tdu/kernel';

/** What a file in the folder of a duo is. */
export const DOCUMENT_KINDS = [
  'charter',
  'agreement',
  'cv',
  'certificate',
  'action_plan',
  'review',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const KINDS: Readonly<Record<DocumentKind, string>> = {
  charter: 'Charte',
  agreement: 'Convention',
  cv: 'CV',
  certificate: 'Attestation ou diplôme',
  action_plan: 'Plan d’action',
  review: 'Bilan',
  other: 'Autre document',
};

/** The French words of a kind of document. */
export function documentKindLabel(kind: DocumentKind): string {
  return KINDS[kind];
}

/** Who may open a document besides whoever put it there: both and the team, one of the two and the team, the team. */
export const DOCUMENT_AUDIENCES = ['duo', 'mentor', 'mentee', 'staff'] as const;
export type DocumentAudience = (typeof DOCUMENT_AUDIENCES)[number];

/** Bytes of the largest document, 10 MB. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** Types by what the first bytes say; a name or a header a browser sends proves nothing. */
const SIGNATURES = [
  { mime: 'application/pdf', extensions: ['pdf'], test: (bytes: Uint8Array) => startsWith(bytes, '%PDF-') },
  {
    mime: 'image/png',
    extensions: ['png'],
    test: (bytes: Uint8Array) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  },
  {
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    test: (bytes: Uint8Array) => startsWith(bytes, '\xff\xd8\xff'),
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    test: (bytes: Uint8Array) => isZipWith(bytes, 'word/'),
  },
  {
    mime: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    test: (bytes: Uint8Array) => isZipWith(bytes, 'mimetypeapplication/vnd.oasis.opendocument.text'),
  },
] as const;

export type DocumentType = (typeof SIGNATURES)[number]['mime'];

/** The type of a file by its content; a file whose name claims another is refused, and so is any other type. */
export function documentTypeOf(content: Uint8Array, fileName: string): Result<DocumentType> {
  if (content.length === 0)
    return refuse('DOCUMENT_EMPTY', 'Ce fichier est vide : choisissez-en un autre.', 'file');
  if (content.length > LARGEST_DOCUMENT) return documentTooLarge();
  const found = SIGNATURES.find(({ test }) => test(content));
  if (!found) {
    const message =
      'Ce type de fichier n’est pas accepté : envoyez un PDF, une image (PNG, JPEG), un DOCX ou un ODT.';
    return refuse('DOCUMENT_TYPE_UNKNOWN', message, 'file');
  }
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1].toLowerCase();
  if (extension === undefined || (found.extensions as readonly string[]).includes(extension))
    return accept(found.mime);
  const message = `Le contenu de ce fichier est du ${found.extensions[0].toUpperCase()} : renommez-le, puis renvoyez-le.`;
  return refuse('DOCUMENT_DISGUISED', message, 'file');
}

/** Said as soon as too much has arrived. */
export function documentTooLarge() {
  return refuse('DOCUMENT_TOO_LARGE', 'Ce fichier dépasse 10 Mo : réduisez-le, puis renvoyez-le.', 'file');
}

const LONGEST_NAME = 120;

/** A name fit for a list and a download: no path, no control character, at most 120 characters. */
export function tidyFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';

  const clean = last.replace(/[\u0000-\u001f\u007f"<>:|?*\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (clean.length <= LONGEST_NAME) return clean || 'document';
  const extension = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? '';
  return clean.slice(0, LONGEST_NAME - extension.length) + extension;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** Names of a ZIP archive stand in it in clear; the first kilobytes are enough to tell an office document. */
function isZipWith(bytes: Uint8Array, name: string): boolean {
  if (!startsWith(bytes, 'PK\x03\x04')) return false;
  const text = (part: Uint8Array) => String.fromCharCode(...part);
  return text(bytes.subarray(0, 4_096)).includes(name) || text(bytes.subarray(-4_096)).includes(name);
}
