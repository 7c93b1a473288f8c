import { Anchor, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../../shared/format/dates.js';
import { ofName } from '../../../shared/format/text.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Status } from '../../../shared/ui/status.js';
import classes from '../duos.module.css';
import type { Badge } from './ending.js';
import { RevokeBadgeMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';

interface BadgeRowProps extends EndingProps {
  badge: Badge;
}

/** A badge that was given: the page that checks it, the signed file, and the way to take it back. */
export function BadgeRow({ place, badge, onSaid }: BadgeRowProps) {
  const { side, url, issuedAt, revokedAt } = badge;
  const title = place.ofTeam ? `Badge ${ofName(nameOf(place, side))}` : 'Votre badge de compétences';
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="xs">
        <Text fw={500}>{title}</Text>
        <Status tone={revokedAt ? 'bad' : 'good'}>{revokedAt ? 'Retiré' : 'Valable'}</Status>
      </Group>
      <Text size="sm" c="dimmed">
        Remis le {moment(issuedAt)}
        {revokedAt && `, retiré le ${moment(revokedAt)}`}
      </Text>
      <Group gap="md" my="xs">
        <Anchor href={url}>Page de vérification, à partager</Anchor>
        {!revokedAt && (
          <Anchor href={`${url}/credential`} download="badge.jwt">
            Télécharger le badge signé (Open Badges)
          </Anchor>
        )}
      </Group>
      {place.ofTeam && !revokedAt && (
        <FormButton
          size="sm"
          label="Retirer ce badge"
          ariaLabel={`Retirer ce badge : ${title}`}
          onOpen={() => onSaid(null)}
        >
          {(close) => <RevokeForm {...{ place, badge, onSaid }} onClose={close} />}
        </FormButton>
      )}
    </li>
  );
}

function RevokeForm({ place, badge, onSaid, onClose }: BadgeRowProps & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const request = useRequest(RevokeBadgeMutation);
  const name = ofName(nameOf(place, badge.side));
  const told = () => {
    onClose();
    onSaid(`Le badge ${name} est retiré : sa page le dit désormais à qui le vérifie.`);
  };
  return (
    <ActionForm
      label="Retirer le badge"
      submit="Retirer le badge"
      request={request}
      fields={[]}
      onSubmit={() => request.send({ badgeId: badge.id, reason: reason.trim() || null }, told)}
      onCancel={onClose}
    >
      <TextInput
        autoFocus
        label="Raison (facultatif)"
        description="Gardée dans le dossier ; la page du badge ne la montre pas."
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
