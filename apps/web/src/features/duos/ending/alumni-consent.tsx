import { Button, Group, Text } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Said } from '../../../shared/ui/said.js';
import { Status } from '../../../shared/ui/status.js';
import { agreedBy, type Side } from './ending.js';
import { SetAlumniConsentMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';
import classes from './ending.module.css';

/** Whether somebody agrees to hear from the team after the duo; taken back at any time. */
export function AlumniConsent({ place, side, onSaid }: EndingProps & { side: Side }) {
  const { send, refusal, error, isPending } = useRequest(SetAlumniConsentMutation);
  const agreed = agreedBy(place.ending, side);
  const name = nameOf(place, side);
  const question = place.ofTeam
    ? `${name} accepte d’être recontacté·e après le duo`
    : 'J’accepte que la coordination me recontacte après le duo';
  const tell = (answer: boolean) => {
    onSaid(null);
    send({ duoId: place.duo.id, side, agreed: answer }, () =>
      onSaid(
        `C’est noté pour ${place.ofTeam ? name : 'vous'} : ${answer ? 'oui' : 'non'}. Cela se change à tout moment.`,
      ),
    );
  };
  return (
    <div className={classes.line}>
      <div>
        <Text>{question}</Text>
        <Status tone={agreed ? 'good' : 'neutral'}>{wordOf(agreed)}</Status>
      </div>
      <Group gap="xs">
        {agreed !== true && (
          <Button
            size="sm"
            variant="default"
            loading={isPending}
            onClick={() => tell(true)}
            aria-label={`Oui : ${question}`}
          >
            Oui
          </Button>
        )}
        {agreed !== false && (
          <Button
            size="sm"
            variant="subtle"
            loading={isPending}
            onClick={() => tell(false)}
            aria-label={`Non : ${question}`}
          >
            Non
          </Button>
        )}
      </Group>
      {refusal && <Said tone="bad" text={refusal.message} />}
      {error && <Failure error={error} />}
    </div>
  );
}

function wordOf(agreed: boolean | null): string {
  if (agreed === null) return 'Pas encore demandé';
  return agreed ? 'Oui' : 'Non';
}
