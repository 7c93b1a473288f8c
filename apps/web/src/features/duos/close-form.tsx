import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../shared/format/dates.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { DateField } from '../../shared/ui/date-field.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import type { ClosureReason } from './duo.js';
import { CloseDuoMutation, ClosureReasonsQuery } from './duos.operations.js';

/** The end of a duo, with its reason: nobody is blamed by it. */
export function CloseForm({ duoId, onDone }: { duoId: string; onDone: () => void }) {
  const [reason, setReason] = useState<ClosureReason>('completed');
  const [on, setOn] = useState(() => todayInFrance(new Date()));
  const reasons = useOperation(ClosureReasonsQuery, {});
  const close = useAction(CloseDuoMutation);
  const outcome = close.data?.closeDuo;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close.mutate({ duoId, reason, on }, { onSuccess: ({ closeDuo }) => !isRefusal(closeDuo) && onDone() });
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="34rem">
        {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
        {close.error && <Failure error={close.error} />}
        <NativeSelect
          label="Motif"
          data={(reasons.data?.closureReasons ?? []).map(({ key, label }) => ({ value: key, label }))}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as ClosureReason)}
        />
        <DateField label="Date de clôture" required value={on} onChange={setOn} />
        <Notice tone="warn">
          La clôture est définitive. Deux personnes qui continuent forment un nouveau duo.
        </Notice>
        <Group>
          <Button type="submit" loading={close.isPending}>
            Clore le duo
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
