import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { optionsOf, useChoices } from '../choices.js';
import { type FirstMeeting, momentOf, type PlaceKind } from './first-meeting.js';
import { PlanFirstMeetingMutation } from './first-meeting.operations.js';

interface FirstMeetingFormProps {
  duoId: string;
  /** What was fixed before, to be changed. */
  known: FirstMeeting | null;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** Where and when the two meet for the first time; the hour may stay open. */
export function FirstMeetingForm({ duoId, known, onSaid, onClose }: FirstMeetingFormProps) {
  const places = usePublicPlaces();
  const [plannedOn, setPlannedOn] = useState(known?.plannedOn ?? '');
  const [time, setTime] = useState(known?.time ?? '');
  const [chosen, setChosen] = useState<PlaceKind | null>(known?.placeKind ?? null);
  const request = useRequest(PlanFirstMeetingMutation);
  const placeKind = chosen ?? (places[0]?.key as PlaceKind);
  const save = () =>
    request.send({ duoId, plannedOn, time: time || null, placeKind }, () => {
      onSaid(`La première rencontre est fixée au ${momentOf({ plannedOn, time })}.`);
      onClose();
    });
  return (
    <ActionForm
      label="Fixer la première rencontre"
      submit="Fixer cette date"
      request={request}
      fields={['plannedOn', 'time', 'placeKind']}
      onSubmit={save}
      onCancel={onClose}
    >
      <Group align="flex-start">
        <DateField
          label="Jour"
          required
          autoFocus
          min={todayInFrance(new Date())}
          value={plannedOn}
          error={refusalAt(request.refusal, 'plannedOn')}
          onChange={setPlannedOn}
        />
        <TextInput
          type="time"
          label="Heure (facultatif)"
          value={time}
          error={refusalAt(request.refusal, 'time')}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </Group>
      <NativeSelect
        label="Lieu public"
        description="Le genre de lieu suffit ; jamais une adresse privée."
        data={optionsOf(places)}
        value={placeKind}
        error={refusalAt(request.refusal, 'placeKind')}
        onChange={(event) => setChosen(event.currentTarget.value as PlaceKind)}
      />
    </ActionForm>
  );
}

/** The api warns about the kinds of place that are not public, and about no other. */
function usePublicPlaces() {
  return useChoices().places.filter(({ hint }) => !hint);
}
