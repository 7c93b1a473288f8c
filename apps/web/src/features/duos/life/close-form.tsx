import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { optionsOf } from '../choices.js';
import type { DecisionProps } from './decision-props.js';
import type { ClosureReason } from './decisions.js';
import { CloseDuoMutation } from './life.operations.js';

/** The end of a duo, with its reason and the talk that ends it: nobody is blamed by it. */
export function CloseForm({ duo, life, onTold, onBack }: DecisionProps) {
  const [reason, setReason] = useState<ClosureReason>(life.closureReasons[0]?.key ?? 'completed');
  const [on, setOn] = useState(() => todayInFrance(new Date()));
  const [talkOn, setTalkOn] = useState('');
  const close = useRequest(CloseDuoMutation);
  const told = () => onTold(`Le duo est clos depuis le ${longDate(on)}.`);
  return (
    <ActionForm
      label="Clore ce duo"
      request={close}
      fields={['reason', 'on', 'talkOn']}
      submit="Clore le duo"
      onSubmit={() => close.send({ duoId: duo.id, reason, on, talkOn: talkOn || null }, told)}
      onCancel={onBack}
    >
      <NativeSelect
        label="Motif"
        autoFocus
        data={optionsOf(life.closureReasons)}
        value={reason}
        error={refusalAt(close.refusal, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value as ClosureReason)}
      />
      <Group align="flex-start">
        <DateField
          label="Dernier jour du duo"
          required
          value={on}
          error={refusalAt(close.refusal, 'on')}
          onChange={setOn}
        />
        <DateField
          label="Entretien de clôture (si fixé)"
          value={talkOn}
          error={refusalAt(close.refusal, 'talkOn')}
          onChange={setTalkOn}
        />
      </Group>
      <Text size="sm" c="dimmed">
        Un duo clos se rouvre pendant quelque temps, si son programme le permet. Pour un autre mentor,
        choisissez plutôt « Changer de mentor » : les objectifs en cours continuent.
      </Text>
    </ActionForm>
  );
}
