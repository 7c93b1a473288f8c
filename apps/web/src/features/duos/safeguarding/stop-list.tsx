import { Button, Group, List, Text, Title } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { LiftStopMutation } from './desk.operations.js';
import { type MatchStop, type Report, stopSentence } from './report.js';
import { StopForm } from './stop-form.js';

interface StopListProps {
  report: Report;
  onSaid: (text: string | null) => void;
}

/** Whom no duo is proposed to for now because of a report, and until when; the team is not told why. */
export function StopList({ report, onSaid }: StopListProps) {
  return (
    <div>
      <Title order={4} mb={4}>
        Ne plus proposer de duo
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        La personne n’est plus proposée à personne tant que vous ne levez pas cette décision. L’équipe n’en
        connaît pas la raison. Un duo en cours n’est pas touché : il se met en pause ou se clôt sur sa page.
      </Text>
      {report.stops.length > 0 && (
        <List mb="sm" listStyleType="none">
          {report.stops.map((stop) => (
            <List.Item key={stop.id} mb={6}>
              <StopLine stop={stop} onSaid={onSaid} />
            </List.Item>
          ))}
        </List>
      )}
      <StopForm report={report} onSaid={onSaid} />
    </div>
  );
}

function StopLine({ stop, onSaid }: { stop: MatchStop; onSaid: StopListProps['onSaid'] }) {
  const lift = useRequest(LiftStopMutation);
  const run = () => {
    onSaid(null);
    lift.send({ stopId: stop.id }, () =>
      onSaid(`${stop.personName} peut de nouveau recevoir une proposition de duo.`),
    );
  };
  return (
    <>
      {lift.error && <Failure error={lift.error} />}
      {lift.refusal && <Notice tone="bad">{lift.refusal.message}</Notice>}
      <Group gap="sm">
        <Text>
          <strong>{stop.personName}</strong> : {stopSentence(stop)}.
        </Text>
        {!stop.liftedOn && (
          <Button
            size="sm"
            variant="default"
            loading={lift.isPending}
            aria-label={`Proposer de nouveau des duos à ${stop.personName}`}
            onClick={run}
          >
            Lever
          </Button>
        )}
      </Group>
    </>
  );
}
