import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../shared/format/dates.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { DateField } from '../../shared/ui/date-field.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { PauseDuoMutation } from './duos.operations.js';

/** A pause with its days and its reason; the end may stay open. */
export function PauseForm({ duoId, onDone }: { duoId: string; onDone: () => void }) {
  const [from, setFrom] = useState(() => todayInFrance(new Date()));
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const pause = useAction(PauseDuoMutation);
  const outcome = pause.data?.pauseDuo;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pause.mutate(
      { duoId, from, until: until || null, reason: reason.trim() },
      { onSuccess: ({ pauseDuo }) => !isRefusal(pauseDuo) && onDone() },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="34rem">
        {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
        {pause.error && <Failure error={pause.error} />}
        <Group>
          <DateField label="Du" required value={from} onChange={setFrom} />
          <DateField label="Au (si connu)" min={from} value={until} onChange={setUntil} />
        </Group>
        <TextInput
          label="Raison"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={pause.isPending}>
            Mettre en pause
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
