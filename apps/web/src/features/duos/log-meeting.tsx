import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { todayInFrance } from '../../shared/format/dates.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { LogMeetingMutation } from './duos.operations.js';
import { LogMeetingForm } from './log-meeting-form.js';
import { daysBefore } from './days-before.js';
import type { MeetingInput } from './meeting-input.js';

type Step = 'closed' | 'when' | 'details';

/** Two taps: « Nous nous sommes vus », then the day. Everything else is a detail that may be added. */
export function LogMeeting({ duoId }: { duoId: string }) {
  const [step, setStep] = useState<Step>('closed');
  const log = useAction(LogMeetingMutation);
  const outcome = log.data?.logMeeting;
  const refusal = outcome && isRefusal(outcome) ? outcome : null;
  const today = todayInFrance(new Date());
  const save = (input: MeetingInput) =>
    log.mutate(
      { input: { duoId, ...input } },
      { onSuccess: ({ logMeeting }) => !isRefusal(logMeeting) && setStep('closed') },
    );
  const heldOn = (day: string) => save({ heldOn: day, status: 'held' });
  return (
    <Stack gap="sm" mb="lg">
      {outcome && !refusal && <Notice tone="good">Rencontre notée, merci.</Notice>}
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {log.error && <Failure error={log.error} />}
      {step === 'closed' && (
        <Button onClick={() => setStep('when')} style={{ alignSelf: 'flex-start' }}>
          Noter une rencontre
        </Button>
      )}
      {step !== 'closed' && (
        <Paper withBorder radius="md" p="md">
          {step === 'when' && (
            <>
              <Text fw={500} mb="xs">
                Quand vous êtes-vous vus ?
              </Text>
              <Group gap="sm">
                <Button loading={log.isPending} autoFocus onClick={() => heldOn(today)}>
                  Aujourd’hui
                </Button>
                <Button loading={log.isPending} variant="light" onClick={() => heldOn(daysBefore(today, 1))}>
                  Hier
                </Button>
                <Button variant="default" onClick={() => setStep('details')}>
                  Autre date ou détails
                </Button>
              </Group>
            </>
          )}
          {step === 'details' && (
            <LogMeetingForm
              today={today}
              refusal={refusal}
              pending={log.isPending}
              onSave={save}
              onCancel={() => setStep('closed')}
            />
          )}
        </Paper>
      )}
    </Stack>
  );
}
