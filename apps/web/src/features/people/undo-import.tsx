import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../shared/format/dates.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { UndoImportMutation } from './imports.operations.js';

/** Takes an import back; asked twice, as everybody it brought goes with it. */
export function UndoImportButton({ id, until }: { id: string; until: string }) {
  const undo = useAction(UndoImportMutation);
  const [asked, setAsked] = useState(false);
  const outcome = undo.data?.undoImport;
  return (
    <Stack gap="xs" align="flex-start">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {undo.error && <Failure error={undo.error} />}
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() => (asked ? undo.mutate({ importId: id }) : setAsked(true))}
      >
        {asked ? 'Confirmer : retirer ces fiches et ces changements' : 'Annuler cet import'}
      </Button>
      <Text size="sm" c="dimmed">
        Possible jusqu’au {moment(until)}, tant que personne n’a modifié ces fiches.
      </Text>
    </Stack>
  );
}
