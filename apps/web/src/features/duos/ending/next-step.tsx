import { NativeSelect, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { DESTINATIONS, type Destination } from './ending.js';
import { TellNextStepMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';
import classes from './ending.module.css';

const CHOICES = Object.entries(DESTINATIONS).map(([value, label]) => ({ value, label }));

/** Where the mentee goes on, told by either of the two or by the team. */
export function NextStep({ place, onSaid }: EndingProps) {
  const { destinationLabel, note } = place.ending.afterwards;
  return (
    <div className={classes.part}>
      <Title order={3}>La suite pour {nameOf(place, 'mentee')}</Title>
      <Text mb="xs">
        {destinationLabel ?? 'Pas encore dite.'}
        {note && ` : ${note}`}
      </Text>
      {place.sides.length > 0 && (
        <FormButton
          size="sm"
          label={destinationLabel ? 'Corriger la suite' : 'Dire la suite'}
          onOpen={() => onSaid(null)}
        >
          {(close) => <NextStepForm {...{ place, onSaid }} onClose={close} />}
        </FormButton>
      )}
    </div>
  );
}

function NextStepForm({ place, onSaid, onClose }: EndingProps & { onClose: () => void }) {
  const { afterwards } = place.ending;
  const [destination, setDestination] = useState<Destination>(afterwards.destination ?? 'job');
  const [note, setNote] = useState(afterwards.note ?? '');
  const request = useRequest(TellNextStepMutation);
  const told = () => {
    onClose();
    onSaid(`C’est noté : ${DESTINATIONS[destination].toLowerCase()}.`);
  };
  return (
    <ActionForm
      label="La suite"
      submit="Enregistrer la suite"
      request={request}
      fields={['note']}
      onSubmit={() => request.send({ duoId: place.duo.id, destination, note: note.trim() || null }, told)}
      onCancel={onClose}
    >
      <NativeSelect
        autoFocus
        label="Ensuite"
        data={CHOICES}
        value={destination}
        onChange={(event) => setDestination(event.currentTarget.value as Destination)}
      />
      <Textarea
        label="Précision (facultatif)"
        description="Lue par les deux personnes du duo et la coordination."
        autosize
        minRows={2}
        value={note}
        error={refusalAt(request.refusal, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
