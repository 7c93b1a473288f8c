import { QueryCache, MutationCache, QueryClient } from '@tanstack/react-query';
import { ServiceError } from './service-error.js';

/** Where the session lives in the cache: the name of the `Me` query and its (empty) variables. */
export const SESSION_KEY = ['Me', {}] as const;

/** One cache for the tab. A session that ended anywhere ends everywhere: the door shows again. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ServiceError && error.kind === 'signed-out') forgetSession(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 15_000, retry: retryOnlyOffline } },
  });
  return client;
}

/** Forgets who was there and everything that was read: whoever signs in next in this tab meets none of it. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(SESSION_KEY, { me: null });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

/** Asks again once when the network failed; a refusal or a closed door does not change by insisting. */
export function retryOnlyOffline(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ServiceError && error.kind === 'offline';
}
