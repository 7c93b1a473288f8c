import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import type { RequestState } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import { AbsenceField } from './absence-field.js';
import { HeldFields } from './held-fields.js';
import { MEETING_STATUSES } from './meeting.js';
import { type MeetingInput, tidyAccount } from './meeting-input.js';

interface MeetingFormProps {
  label: string;
  people: DuoPeople;
  start: MeetingInput;
  /** A correction, or what was planned: it is told for its own day. */
  hasFixedDay?: boolean;
  /** Who tells it. */
  side: DuoSide | null;
  request: RequestState;
  onSave: (input: MeetingInput) => void;
  onCancel: () => void;
}

const FIELDS = ['heldOn', 'status', 'minutes', 'mode', 'placeKind', 'absent', 'topics', 'mood', 'note'];
const NOTE_OF_STAFF = 'Lue par le duo et la coordination, jamais par un financeur.';
const NOTE_OF_ONE = 'Lue par vous et la coordination, jamais par l’autre personne ni par un financeur.';

/** A meeting with what may be told of it: none of it is needed but the day and whether it took place. */
export function MeetingForm(props: MeetingFormProps) {
  const { label, people, start, hasFixedDay = false, side, request, onSave, onCancel } = props;
  const [input, setInput] = useState(start);
  const change = (part: Partial<MeetingInput>) => setInput((before) => ({ ...before, ...part }));
  const today = todayInFrance(new Date());
  const { refusal } = request;
  return (
    <ActionForm
      label={label}
      submit="Enregistrer"
      request={request}
      fields={hasFixedDay ? FIELDS.filter((field) => field !== 'heldOn') : FIELDS}
      onSubmit={() => onSave(tidyAccount(input))}
      onCancel={onCancel}
    >
      {!hasFixedDay && (
        <DateField
          label="Date"
          required
          autoFocus
          max={today}
          value={input.heldOn}
          error={refusalAt(refusal, 'heldOn')}
          onChange={(heldOn) => change({ heldOn })}
        />
      )}
      <NativeSelect
        label={hasFixedDay ? `La rencontre du ${longDate(input.heldOn)}` : 'Cette rencontre'}
        autoFocus={hasFixedDay}
        data={statusesOn(input.heldOn, today)}
        value={input.status}
        error={refusalAt(refusal, 'status')}
        onChange={(event) => change({ status: event.currentTarget.value as MeetingInput['status'] })}
      />
      {input.status === 'held' ? (
        <HeldFields input={input} asksMood={side !== 'staff'} refusal={refusal} onChange={change} />
      ) : (
        <AbsenceField input={input} people={people} refusal={refusal} onChange={change} />
      )}
      <Textarea
        label="Note (facultative)"
        description={side === 'staff' ? NOTE_OF_STAFF : NOTE_OF_ONE}
        autosize
        minRows={2}
        value={input.note ?? ''}
        error={refusalAt(refusal, 'note')}
        onChange={(event) => change({ note: event.currentTarget.value || null })}
      />
    </ActionForm>
  );
}

/** Before its day, a meeting can only be called off. */
function statusesOn(heldOn: string, today: string): { value: string; label: string }[] {
  return Object.entries(MEETING_STATUSES)
    .filter(([status]) => heldOn <= today || status === 'cancelled')
    .map(([value, { label }]) => ({ value, label }));
}
