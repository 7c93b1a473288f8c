import { useInfiniteQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { operationName } from './operation-name.js';
import { send } from './send.js';

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Paging {
  first?: number | null;
  after?: string | null;
}

interface ConnectionOptions {
  /** Keeps nothing of what was read once the list is gone: for what its reader may lose the right to from one minute to the next. */
  isForgotten?: boolean;
}

/** A Relay connection read page after page: `nodes` grows with each `fetchNextPage()`. */
export function useConnection<Data, Variables extends Paging, Node>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Node> | null | undefined,
  { isForgotten = false }: ConnectionOptions = {},
) {
  const query = useInfiniteQuery({
    queryKey: [operationName(document), variables],
    queryFn: ({ pageParam, signal }) => send(document, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Data) => nextCursor(pick(last)),
    ...(isForgotten && { gcTime: 0 }),
  });
  const nodes = query.data?.pages.flatMap((page) => pick(page)?.edges.map((edge) => edge.node) ?? []) ?? [];
  return { ...query, nodes, firstPage: query.data?.pages[0] };
}

/** Where the next page starts, or undefined at the end. */
export function nextCursor(connection: Connection<unknown> | null | undefined): string | undefined {
  if (!connection?.pageInfo.hasNextPage) return undefined;
  return connection.pageInfo.endCursor ?? undefined;
}
