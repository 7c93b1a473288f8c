import type { Refusal } from '../../shared/graphql/refusal.js';
import { uploadFile } from '../../shared/graphql/upload-file.js';

/** What the import page tells before a file is chosen, and checks before it is sent. Bytes. */
export const MAX_SHEET_BYTES = 10 * 1024 * 1024;
/** Rows of people. */
export const MAX_SHEET_ROWS = 20_000;
/** Files the page lets choose. */
export const SHEET_FILES = '.csv,.txt,text/csv,.xlsx,.xlsm';

export interface Sheet {
  readonly programmeId: string;
  readonly role: 'mentor' | 'mentee';
  readonly file: File;
}

/** Sends a sheet. Gives the import's id, or the refusal. */
export function uploadSheet({ programmeId, role, file }: Sheet): Promise<string | Refusal> {
  const query = new URLSearchParams({ programme: programmeId, role, name: file.name });
  return uploadFile(`/imports?${query}`, file, 'importId');
}

/** Why a file will not be sent at all, in French; null when it may. */
export function refuseBeforeSending(file: Pick<File, 'name' | 'size'>): string | null {
  if (file.size === 0)
    return `Le fichier « ${file.name} » est vide. Choisissez le fichier exporté de votre tableur.`;
  if (file.size > MAX_SHEET_BYTES)
    return `Le fichier « ${file.name} » dépasse 10 Mo. Partagez-le en plusieurs fichiers.`;
  return null;
}
