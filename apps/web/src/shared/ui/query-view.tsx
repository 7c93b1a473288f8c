import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';

interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** The three states of anything asked of the server: coming, failed, here. */
export function QueryView<Data>({
  query,
  children,
  lines = 3,
}: {
  query: QueryLike<Data>;
  children: (data: Data) => ReactNode;
  lines?: number;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
}

/** Grey lines where content will stand; said once to screen readers. */
export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <Stack gap="sm" aria-busy="true" role="status">
      <VisuallyHidden>Chargement en cours…</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={22} width={line % 2 ? '72%' : '100%'} />
      ))}
    </Stack>
  );
}
