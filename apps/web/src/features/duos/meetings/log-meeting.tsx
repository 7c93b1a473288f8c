import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { type DuoPeople, useMySide } from '../my-side.js';
import { daysBefore } from './days-before.js';
import { MeetingForm } from './meeting-form.js';
import { type MeetingInput, newAccount } from './meeting-input.js';
import { LogMeetingMutation } from './meetings.operations.js';

type Step = 'closed' | 'when' | 'details';

interface LogMeetingProps {
  duo: DuoPeople & { readonly id: string };
  onSaid: (text: string | null) => void;
}

/** Two taps: « Noter une rencontre », then the day. Everything else is a detail that may be added. */
export function LogMeeting({ duo, onSaid }: LogMeetingProps) {
  const [step, setStep] = useState<Step>('closed');
  const side = useMySide(duo);
  const request = useRequest(LogMeetingMutation);
  const today = todayInFrance(new Date());
  const go = (next: Step) => {
    onSaid(null);
    request.reset();
    setStep(next);
  };
  const save = (input: MeetingInput) =>
    request.send({ input: { duoId: duo.id, ...input } }, () => {
      setStep('closed');
      onSaid('Rencontre notée, merci.');
    });
  return (
    <Stack gap="sm" mb="lg">
      {step === 'closed' && (
        <Button onClick={() => go('when')} style={{ alignSelf: 'flex-start' }}>
          Noter une rencontre
        </Button>
      )}
      {step !== 'closed' && (
        <Paper withBorder radius="md" p="md">
          {step === 'when' && (
            <>
              {request.refusal && <Notice tone="bad">{request.refusal.message}</Notice>}
              {request.error && <Failure error={request.error} />}
              <WhenWasIt
                today={today}
                isPending={request.isPending}
                onDay={(heldOn) => save({ heldOn, status: 'held' })}
                onDetails={() => go('details')}
              />
            </>
          )}
          {step === 'details' && (
            <MeetingForm
              label="Noter une rencontre"
              people={duo}
              start={newAccount(today)}
              side={side}
              request={request}
              onSave={save}
              onCancel={() => go('closed')}
            />
          )}
        </Paper>
      )}
    </Stack>
  );
}

interface WhenWasItProps {
  today: string;
  isPending: boolean;
  onDay: (day: string) => void;
  onDetails: () => void;
}

function WhenWasIt({ today, isPending, onDay, onDetails }: WhenWasItProps) {
  return (
    <>
      <Text fw={500} mb="xs">
        Quand vous êtes-vous vus ?
      </Text>
      <Group gap="sm">
        <Button loading={isPending} autoFocus onClick={() => onDay(today)}>
          Aujourd’hui
        </Button>
        <Button loading={isPending} variant="light" onClick={() => onDay(daysBefore(today, 1))}>
          Hier
        </Button>
        <Button variant="default" onClick={onDetails}>
          Autre date ou détails
        </Button>
      </Group>
    </>
  );
}
