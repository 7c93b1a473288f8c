import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { SITUATIONS, type Side, type Situation } from './ending.js';
import { NoteFollowUpMutation } from './ending.operations.js';
import type { EndingProps } from './ending-place.js';

const CHOICES = Object.entries(SITUATIONS).map(([value, label]) => ({ value, label }));

interface FollowUpFormProps extends EndingProps {
  label: string;
  about: { readonly side: Side; readonly months: number };
  told: { readonly situation: Situation; readonly doneOn: string } | null;
  onClose: () => void;
}

/** How things are now, on the day it was told. */
export function FollowUpForm({ place, label, about, told, onSaid, onClose }: FollowUpFormProps) {
  const [situation, setSituation] = useState<Situation>(told?.situation ?? 'job');
  const [on, setOn] = useState(told?.doneOn ?? todayInFrance(new Date()));
  const request = useRequest(NoteFollowUpMutation);
  const done = () => {
    onClose();
    onSaid(`${label} : c’est noté. ${SITUATIONS[situation]}.`);
  };
  return (
    <ActionForm
      label={label}
      submit="Enregistrer le suivi"
      request={request}
      fields={['on']}
      onSubmit={() => request.send({ duoId: place.duo.id, ...about, situation, on }, done)}
      onCancel={onClose}
    >
      <NativeSelect
        autoFocus
        label="Situation"
        data={CHOICES}
        value={situation}
        onChange={(event) => setSituation(event.currentTarget.value as Situation)}
      />
      <DateField
        label="Dit le"
        maw="14rem"
        required
        value={on}
        error={refusalAt(request.refusal, 'on')}
        onChange={setOn}
      />
    </ActionForm>
  );
}
