import { isRefusal, type Refusal } from './refusal.js';
import { SAME_ORIGIN_HEADERS } from './send.js';
import { kindOfStatus, ServiceError } from './service-error.js';

/** What the answer to an upload names the thing that was made of it. */
export type UploadKey = 'importId' | 'documentId';

/** Sends a file as it is (no form encoding: the api streams it). Gives the id of what it became, or the refusal. */
export async function uploadFile(path: string, file: File, key: UploadKey): Promise<string | Refusal> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', ...SAME_ORIGIN_HEADERS },
    body: file,
  }).catch(() => {
    throw new ServiceError('offline');
  });
  return readUpload(response.status, await response.json().catch(() => null), key);
}

/** The two answers of an upload route, and anything else as a failure. */
export function readUpload(status: number, body: unknown, key: UploadKey): string | Refusal {
  const answer = (body ?? {}) as Partial<Record<UploadKey | 'code' | 'message', unknown>>;
  const id = answer[key];
  if (status === 201 && typeof id === 'string') return id;
  const refusal = { path: [], ...answer };
  if (status >= 400 && status < 500 && status !== 401 && status !== 403 && isRefusal(refusal)) return refusal;
  throw new ServiceError(kindOfStatus(status));
}
