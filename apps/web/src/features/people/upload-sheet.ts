import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { SAME_ORIGIN_HEADERS } from '../../shared/graphql/send.js';
import { kindOfStatus, ServiceError } from '../../shared/graphql/service-error.js';

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

/** Sends a sheet as it is (no form encoding: the api streams it). Gives the import's id, or the refusal. */
export async function uploadSheet({ programmeId, role, file }: Sheet): Promise<string | Refusal> {
  const query = new URLSearchParams({ programme: programmeId, role, name: file.name });
  const response = await fetch(`/imports?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', ...SAME_ORIGIN_HEADERS },
    body: file,
  }).catch(() => {
    throw new ServiceError('offline');
  });
  return readAnswer(response.status, await response.json().catch(() => null));
}

/** The two answers of the upload route, and anything else as a failure. */
export function readAnswer(status: number, body: unknown): string | Refusal {
  const answer = (body ?? {}) as { importId?: unknown; code?: unknown; message?: unknown };
  if (status === 201 && typeof answer.importId === 'string') return answer.importId;
  const refusal = { path: [], ...answer };
  if (status >= 400 && status < 500 && status !== 401 && status !== 403 && isRefusal(refusal)) return refusal;
  throw new ServiceError(kindOfStatus(status));
}

/** Why a file will not be sent at all, in French; null when it may. */
export function refuseBeforeSending(file: Pick<File, 'name' | 'size'>): string | null {
  if (file.size === 0)
    return `Le fichier « ${file.name} » est vide. Choisissez le fichier exporté de votre tableur.`;
  if (file.size > MAX_SHEET_BYTES)
    return `Le fichier « ${file.name} » dépasse 10 Mo. Partagez-le en plusieurs fichiers.`;
  return null;
}
