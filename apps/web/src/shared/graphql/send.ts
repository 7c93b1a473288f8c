import { print } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { kindOfCode, kindOfStatus, ServiceError } from './service-error.js';

/** A custom header no foreign page can send: with SameSite=Lax it closes the door to forged requests. */
export const SAME_ORIGIN_HEADERS = { 'x-requested-with': 'tdu' } as const;

interface Answer<Data> {
  data?: Data | null;
  errors?: { message?: string; extensions?: { code?: string; reference?: string } }[];
}

/** Sends one operation to our own api with the session cookie. Throws ServiceError; refusals are data. */
export async function send<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await post(JSON.stringify({ query: print(document), variables }), signal);
  const answer = (await response.json().catch(() => null)) as Answer<Data> | null;
  if (answer?.errors?.length) throw toServiceError(answer.errors[0]);
  if (!answer?.data) throw new ServiceError(kindOfStatus(response.status));
  return answer.data;
}

/** Faults in the operation itself, told to developers; whatever else the api tells is French and says what to do. */
const OF_THE_OPERATION = /^(GRAPHQL_|OPERATION_|BAD_)/;

function toServiceError({
  message,
  extensions,
}: NonNullable<Answer<unknown>['errors']>[number]): ServiceError {
  const { code = 'GRAPHQL_UNKNOWN' } = extensions ?? {};
  const kind = kindOfCode(code);
  return new ServiceError(kind, kind === 'failed' && !OF_THE_OPERATION.test(code) ? message : undefined);
}

async function post(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...SAME_ORIGIN_HEADERS },
      body,
      signal,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ServiceError('offline');
  }
}
