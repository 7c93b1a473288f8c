import { Button, Group, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { isRefusal, refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { type ParticipationState, STATES } from '../participation.js';
import { type Admission, type AdmissionReason, needsReason, REASONS, STAGES } from './admission.js';
import { DecideAdmissionMutation } from './admission.operations.js';

const CHOOSE = { value: '', label: 'Choisissez' };
const REASON_CHOICES = [CHOOSE, ...Object.entries(REASONS).map(([value, label]) => ({ value, label }))];

interface DecisionFormProps {
  admission: Admission;
  onSaid: (text: string | null) => void;
}

/** Admits, puts aside or takes back somebody: only what may follow is offered. */
export function DecisionForm({ admission, onSaid }: DecisionFormProps) {
  const decision = useDecision(admission, onSaid);
  const { to, reason, refusal } = decision;
  const elsewhere = refusalElsewhere(refusal, ['to', 'reason']);
  const next = admission.next.map((state) => ({ value: state, label: STATES[state].label }));
  return (
    <form onSubmit={decision.submit} aria-label="Décider de l’admission" noValidate>
      {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
      {decision.error && <Failure error={decision.error} />}
      <Group align="flex-end" gap="sm" mt="md">
        <NativeSelect
          label="Décider"
          data={[CHOOSE, ...next]}
          value={to}
          error={refusalAt(refusal, 'to')}
          onChange={(event) => decision.choose(event.currentTarget.value as ParticipationState | '')}
        />
        {to && needsReason(to) && (
          <NativeSelect
            label="Raison"
            required
            data={REASON_CHOICES}
            value={reason}
            error={refusalAt(refusal, 'reason')}
            onChange={(event) => decision.setReason(event.currentTarget.value as AdmissionReason | '')}
          />
        )}
        <Button type="submit" variant="default" disabled={!to} loading={decision.isPending}>
          Enregistrer la décision
        </Button>
      </Group>
    </form>
  );
}

function useDecision({ participationId }: Admission, onSaid: DecisionFormProps['onSaid']) {
  const [to, setTo] = useState<ParticipationState | ''>('');
  const [reason, setReason] = useState<AdmissionReason | ''>('');
  const decide = useAction(DecideAdmissionMutation);
  const outcome = decide.data?.decideAdmission;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!to) return;
    onSaid(null);
    decide.mutate(
      { input: { participationId, to, reason: needsReason(to) ? reason || null : null } },
      {
        onSuccess: ({ decideAdmission: now }) => {
          if (isRefusal(now)) return;
          setTo('');
          setReason('');
          onSaid(`C’est décidé : ${STAGES[now.stage].label.toLowerCase()}.`);
        },
      },
    );
  };
  return {
    ...{ to, reason, setReason, submit },
    choose: (state: ParticipationState | '') => {
      decide.reset();
      setTo(state);
    },
    refusal: outcome && isRefusal(outcome) ? outcome : null,
    error: decide.error,
    isPending: decide.isPending,
  };
}
