import { Button, Group, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { refusalAt, type Refusal } from '../../shared/graphql/refusal.js';
import { DateField } from '../../shared/ui/date-field.js';
import { MEETING_MODES, MEETING_STATUSES } from './duo.js';
import type { MeetingInput } from './meeting-input.js';

interface LogMeetingFormProps {
  today: string;
  refusal: Refusal | null;
  pending: boolean;
  onSave: (input: MeetingInput) => void;
  onCancel: () => void;
}

const STATUSES = Object.entries(MEETING_STATUSES).map(([value, { label }]) => ({ value, label }));
const MODES = Object.entries(MEETING_MODES).map(([value, label]) => ({ value, label }));

/** A meeting with its details: another day, one that did not take place, how long, a note. */
export function LogMeetingForm({ today, refusal, pending, onSave, onCancel }: LogMeetingFormProps) {
  const [input, setInput] = useState<MeetingInput>({
    heldOn: today,
    status: 'held',
    mode: 'in_person',
    minutes: 60,
  });
  const change = (part: Partial<MeetingInput>) => setInput((before) => ({ ...before, ...part }));
  const held = input.status === 'held';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(held ? input : { heldOn: input.heldOn, status: input.status, note: input.note });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Group align="flex-start">
          <DateField
            label="Date"
            required
            max={today}
            value={input.heldOn}
            onChange={(heldOn) => change({ heldOn })}
            error={refusalAt(refusal, 'heldOn')}
          />
          <NativeSelect
            label="Cette rencontre"
            data={STATUSES}
            value={input.status}
            onChange={(event) => change({ status: event.currentTarget.value as MeetingInput['status'] })}
          />
        </Group>
        {held && (
          <Group align="flex-start">
            <NumberInput
              label="Durée (minutes)"
              min={1}
              max={720}
              value={input.minutes ?? ''}
              onChange={(minutes) => change({ minutes: Number(minutes) || null })}
              error={refusalAt(refusal, 'minutes')}
            />
            <NativeSelect
              label="Comment"
              data={MODES}
              value={input.mode ?? 'in_person'}
              onChange={(event) => change({ mode: event.currentTarget.value as MeetingInput['mode'] })}
            />
          </Group>
        )}
        <Textarea
          label="Note (facultative)"
          description="Lue par le duo et la coordination, jamais par un financeur."
          autosize
          minRows={2}
          value={input.note ?? ''}
          onChange={(event) => change({ note: event.currentTarget.value || null })}
          error={refusalAt(refusal, 'note')}
        />
        <Group>
          <Button type="submit" loading={pending}>
            Enregistrer
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Annuler
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
