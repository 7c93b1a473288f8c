import { Anchor, Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { longDate } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Status } from '../../../shared/ui/status.js';
import { useCan } from '../../accounts/session.js';
import { fileOf } from '../../people/participation.js';
import { REFERRAL_TONES } from '../referral.js';
import { CloseForm } from './close-form.js';
import { nextAct, type Referral, standingOf } from './team-referral.js';
import { CloseReferralMutation } from './team-referrals.operations.js';

interface ReferralRowProps {
  referral: Referral;
  onSaid: (text: string | null) => void;
}

/** A referral with the file of the person, how far it is, and what the team may do with it. */
export function ReferralRow({ referral, onSaid }: ReferralRowProps) {
  const { name, participationId, organisation, referredOn, state } = referral;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        <Anchor component={Link} to={fileOf(participationId)} fw={600}>
          {name}
        </Anchor>
        {referral.possibleDuplicates.length > 0 && <MaybeKnown />}
      </Table.Th>
      <Table.Td>
        {organisation.name}
        <Text size="sm" c="dimmed">
          {longDate(referredOn)}
        </Text>
      </Table.Td>
      <Table.Td className="tdu-roomy">
        <Status tone={REFERRAL_TONES[state]}>{standingOf(referral)}</Status>
      </Table.Td>
      <Table.Td className="tdu-roomy">
        <Act referral={referral} onSaid={onSaid} />
      </Table.Td>
    </Table.Tr>
  );
}

function MaybeKnown() {
  const can = useCan();
  const words = 'Peut-être déjà connue';
  return (
    <Text size="sm">
      {can('MergePeople') ? (
        <Anchor component={Link} to="/doublons" size="sm">
          {words}
        </Anchor>
      ) : (
        words
      )}
    </Text>
  );
}

function Act({ referral, onSaid }: ReferralRowProps) {
  const [closing, setClosing] = useState(false);
  const act = nextAct(referral);
  if (act === 'reopen') return <Reopen referral={referral} onSaid={onSaid} />;
  if (act === null) return null;
  if (closing) return <CloseForm referral={referral} onSaid={onSaid} onBack={() => setClosing(false)} />;
  return (
    <Button
      size="sm"
      variant="default"
      aria-label={`Classer sans suite : ${referral.name}`}
      onClick={() => {
        onSaid(null);
        setClosing(true);
      }}
    >
      Classer sans suite
    </Button>
  );
}

function Reopen({ referral: { id, name }, onSaid }: ReferralRowProps) {
  const reopen = useRequest(CloseReferralMutation);
  const run = () => {
    onSaid(null);
    reopen.send({ referralId: id, outcome: null }, () => onSaid(`L’orientation de ${name} est rouverte.`));
  };
  return (
    <>
      {reopen.error && <Failure error={reopen.error} />}
      {reopen.refusal && <Notice tone="bad">{reopen.refusal.message}</Notice>}
      <Button
        size="sm"
        variant="default"
        loading={reopen.isPending}
        aria-label={`Rouvrir l’orientation de ${name}`}
        onClick={run}
      >
        Rouvrir
      </Button>
    </>
  );
}
