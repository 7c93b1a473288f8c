import { Group, Text, Title } from '@mantine/core';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Status } from '../../../shared/ui/status.js';
import type { Duo } from '../duo.js';
import classes from '../duos.module.css';
import { EndStayForm } from './end-stay-form.js';
import { PlaceForm } from './place-form.js';
import { type Companion, handoverSentence, holderOf, staySentence, type ThirdPlace } from './third-place.js';

interface PlaceRowProps {
  duo: Duo;
  place: ThirdPlace;
  mayChange: boolean;
  onSaid: (text: string | null) => void;
}

/** One third place: who held it, who holds it, and what the team may change. */
export function PlaceRow({ duo, place, mayChange, onSaid }: PlaceRowProps) {
  const { label, due, companions } = place;
  const holder = holderOf(place);
  // A duo that is over passes nothing on.
  const handover = duo.state === 'closed' ? null : handoverSentence(place);
  const begin = () => onSaid(null);
  return (
    <div className={classes.row}>
      <Group gap="xs" mb={4}>
        <Title order={3}>{label}</Title>
        {due && <Status tone="warn">{holder ? 'Relais à passer' : 'À trouver'}</Status>}
      </Group>
      <Stays companions={companions} />
      {handover && (
        <Text size="sm" c="dimmed">
          {handover}
        </Text>
      )}
      {mayChange && (
        <Group gap="sm" mt="sm">
          <FormButton
            size="sm"
            label={holder ? 'Passer le relais' : 'Confier cette place'}
            ariaLabel={`${holder ? 'Passer le relais' : 'Confier cette place'} : ${label}`}
            onOpen={begin}
          >
            {(close) => <PlaceForm duo={duo} place={place} onSaid={onSaid} onClose={close} />}
          </FormButton>
          {holder && (
            <FormButton
              size="sm"
              variant="subtle"
              label="Mettre fin"
              ariaLabel={`Mettre fin : ${label}, ${holder.displayName}`}
              onOpen={begin}
            >
              {(close) => (
                <EndStayForm duo={duo} place={place} holder={holder} onSaid={onSaid} onClose={close} />
              )}
            </FormButton>
          )}
        </Group>
      )}
    </div>
  );
}

function Stays({ companions }: { companions: readonly Companion[] }) {
  if (companions.length === 0) return <Text c="dimmed">Personne.</Text>;
  return (
    <ul className={classes.list}>
      {companions.map((stay) => (
        <li key={`${stay.participationId}-${stay.startsOn}`}>
          <strong>{stay.displayName}</strong>, {staySentence(stay)}
        </li>
      ))}
    </ul>
  );
}
