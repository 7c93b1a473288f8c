import { Button, Stack } from '@mantine/core';
import { ServiceError } from '../graphql/service-error.js';
import { Notice } from './notice.js';

const UNKNOWN = new ServiceError('failed').message;

/** What went wrong and what to do, in words: the api's own where it has some. */
export function failureMessage(error: unknown): string {
  return error instanceof ServiceError ? error.message : UNKNOWN;
}

/** What went wrong and what to do; with `retry`, a button that does it. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Notice tone="bad" title="Impossible d’afficher ces informations">
      <Stack gap="sm" align="flex-start">
        <span>{failureMessage(error)}</span>
        {retry && (
          <Button variant="default" size="sm" onClick={retry}>
            Réessayer
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
