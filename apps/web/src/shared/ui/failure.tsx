import { Button, Stack } from '@mantine/core';
import { ServiceError } from '../graphql/service-error.js';
import { Notice } from './notice.js';

const UNKNOWN = new ServiceError('failed').message;

/** What went wrong and what to do; with `retry`, a button that does it. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const message = error instanceof ServiceError ? error.message : UNKNOWN;
  return (
    <Notice tone="bad" title="Impossible d’afficher ces informations">
      <Stack gap="sm" align="flex-start">
        <span>{message}</span>
        {retry && (
          <Button variant="default" size="sm" onClick={retry}>
            Réessayer
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
