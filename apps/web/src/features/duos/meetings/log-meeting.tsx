import { Box, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Notice } from '../../../shared/ui/notice.js';
import { type DuoPeople, useMySide } from '../my-side.js';
import { daysBefore } from './days-before.js';
import { MeetingForm } from './meeting-form.js';
import { type MeetingInput, newAccount } from './meeting-input.js';
import { LogMeetingMutation } from './meetings.operations.js';

interface LogMeetingProps {
  duo: DuoPeople & { readonly id: string };
  onSaid: (text: string | null) => void;
}

/** Two taps: « Noter une rencontre », then the day. Everything else is a detail that may be added. */
export function LogMeeting({ duo, onSaid }: LogMeetingProps) {
  return (
    <Box mb="lg">
      <FormButton label="Noter une rencontre" variant="filled" onOpen={() => onSaid(null)}>
        {(close) => <NewMeeting duo={duo} onSaid={onSaid} onClose={close} />}
      </FormButton>
    </Box>
  );
}

function NewMeeting({ duo, onSaid, onClose }: LogMeetingProps & { onClose: () => void }) {
  const [hasDetails, setHasDetails] = useState(false);
  const side = useMySide(duo);
  const request = useRequest(LogMeetingMutation);
  const today = todayInFrance(new Date());
  const save = (input: MeetingInput) =>
    request.send({ input: { duoId: duo.id, ...input } }, () => {
      onSaid('Rencontre notée, merci.');
      onClose();
    });
  const tellMore = () => {
    request.reset();
    setHasDetails(true);
  };
  if (hasDetails)
    return (
      <MeetingForm
        label="Noter une rencontre"
        people={duo}
        start={newAccount(today)}
        side={side}
        request={request}
        onSave={save}
        onCancel={onClose}
      />
    );
  return (
    <>
      {request.refusal && <Notice tone="bad">{request.refusal.message}</Notice>}
      {request.error && <Failure error={request.error} />}
      <WhenWasIt
        today={today}
        isPending={request.isPending}
        onDay={(heldOn) => save({ heldOn, status: 'held' })}
        onDetails={tellMore}
        onCancel={onClose}
      />
    </>
  );
}

interface WhenWasItProps {
  today: string;
  isPending: boolean;
  onDay: (day: string) => void;
  onDetails: () => void;
  onCancel: () => void;
}

function WhenWasIt({ today, isPending, onDay, onDetails, onCancel }: WhenWasItProps) {
  return (
    <>
      <Text fw={500} mb="xs">
        Quand cette rencontre a-t-elle eu lieu ?
      </Text>
      <Group gap="sm">
        <Button loading={isPending} autoFocus onClick={() => onDay(today)}>
          Aujourd’hui
        </Button>
        <Button loading={isPending} variant="light" onClick={() => onDay(daysBefore(today, 1))}>
          Hier
        </Button>
        <Button variant="default" disabled={isPending} onClick={onDetails}>
          Autre date ou détails
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Annuler
        </Button>
      </Group>
    </>
  );
}
