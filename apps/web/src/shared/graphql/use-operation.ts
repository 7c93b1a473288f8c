import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { operationName } from './operation-name.js';
import { send } from './send.js';

interface QueryOptions<Data> {
  enabled?: boolean;
  /** Asks again after that many milliseconds while the function gives a number (a run in progress). */
  refetchInterval?: (data: Data | undefined) => number | false;
}

/** One query of the api, kept in the cache under its name and variables. */
export function useOperation<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { enabled = true, refetchInterval }: QueryOptions<Data> = {},
): UseQueryResult<Data> {
  return useQuery({
    queryKey: [operationName(document), variables],
    queryFn: ({ signal }) => send(document, variables, signal),
    enabled,
    refetchInterval: refetchInterval && ((query) => refetchInterval(query.state.data as Data | undefined)),
  });
}

interface ActionOptions {
  /** Keeps nothing of what was sent once the form is gone: for what no browser should remember. */
  isForgotten?: boolean;
}

/** One mutation. Whatever it changed, every open list asks again: the server is the only truth. */
export function useAction<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  { isForgotten = false }: ActionOptions = {},
): UseMutationResult<Data, Error, Variables> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => send(document, variables),
    onSuccess: () => client.invalidateQueries(),
    ...(isForgotten && { gcTime: 0 }),
  });
}
