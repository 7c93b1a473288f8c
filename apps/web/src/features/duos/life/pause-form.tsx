import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { optionsOf, useChoices } from '../choices.js';
import type { DecisionProps } from './decision-props.js';
import { PauseDuoMutation } from './life.operations.js';

type PauseReason = NonNullable<VariablesOf<typeof PauseDuoMutation>['kind']>;
const UNSAID = { value: '', label: 'Sans précision' };

/** A pause with its days; neither its end nor its reason has to be told. */
export function PauseForm({ duo, onTold, onBack }: DecisionProps) {
  const { pauseReasons } = useChoices();
  const [from, setFrom] = useState(() => todayInFrance(new Date()));
  const [until, setUntil] = useState('');
  const [kind, setKind] = useState<PauseReason | ''>('');
  const [reason, setReason] = useState('');
  const days = until ? `du ${longDate(from)} au ${longDate(until)}` : `à partir du ${longDate(from)}`;
  const pause = useRequest(PauseDuoMutation);
  const told = () => onTold(`Pause notée ${days} : aucune rencontre n’y est attendue.`);
  const submit = () =>
    pause.send(
      {
        ...{ duoId: duo.id, from, until: until || null },
        ...{ kind: kind || null, reason: reason.trim() || null },
      },
      told,
    );
  return (
    <ActionForm
      label="Mettre ce duo en pause"
      request={pause}
      fields={['from', 'until', 'kind', 'reason']}
      submit="Mettre en pause"
      onSubmit={submit}
      onCancel={onBack}
    >
      <Group align="flex-start">
        <DateField
          label="Du"
          required
          autoFocus
          value={from}
          error={refusalAt(pause.refusal, 'from')}
          onChange={setFrom}
        />
        <DateField
          label="Au (si connu)"
          min={from}
          value={until}
          error={refusalAt(pause.refusal, 'until')}
          onChange={setUntil}
        />
      </Group>
      <NativeSelect
        label="Raison"
        data={[UNSAID, ...optionsOf(pauseReasons)]}
        value={kind}
        error={refusalAt(pause.refusal, 'kind')}
        onChange={(event) => setKind(event.currentTarget.value as PauseReason | '')}
      />
      <TextInput
        label="Précision (facultative)"
        description="Lue par l’équipe seulement."
        value={reason}
        error={refusalAt(pause.refusal, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
