import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { OUTCOMES, type Outcome, type Referral } from './team-referral.js';
import { CloseReferralMutation } from './team-referrals.operations.js';

const CHOICES = [
  { value: '', label: 'Choisissez' },
  ...Object.entries(OUTCOMES).map(([value, label]) => ({ value, label })),
];

interface CloseFormProps {
  referral: Referral;
  onSaid: (text: string) => void;
  onBack: () => void;
}

/** Closes a referral with the reason that its organisation will read. */
export function CloseForm({ referral: { id, name, organisation }, onSaid, onBack }: CloseFormProps) {
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const close = useRequest(CloseReferralMutation);
  const submit = () => {
    if (!outcome) return;
    close.send({ referralId: id, outcome }, () => {
      onBack();
      onSaid(`L’orientation de ${name} est classée : ${organisation.name} en lit la raison.`);
    });
  };
  return (
    <ActionForm
      label={`Classer sans suite : ${name}`}
      submit="Classer"
      disabled={!outcome}
      request={close}
      fields={['outcome']}
      onSubmit={submit}
      onCancel={onBack}
    >
      <NativeSelect
        label="Raison, lue par l’organisme"
        required
        autoFocus
        data={CHOICES}
        value={outcome}
        error={refusalAt(close.refusal, 'outcome')}
        onChange={(event) => setOutcome(event.currentTarget.value as Outcome | '')}
      />
    </ActionForm>
  );
}
