import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { useChoices } from '../choices.js';
import type { DecisionProps } from './decision-props.js';
import { preparedFor, type Life, type Rematch } from './decisions.js';
import { PrepareRematchMutation } from './life.operations.js';

type Side = Rematch['side'];
type Change = Rematch['changes'][number];

/** Another duo for one of the two: what should be otherwise, and from when matching may propose somebody. */
export function RematchForm({ duo, life, onTold, onBack }: DecisionProps) {
  const sides = sidesOf(life);
  const [side, setSide] = useState<Side>(sides[0]);
  const [changes, setChanges] = useState(preparedFor(life, side).changes);
  const [from, setFrom] = useState(preparedFor(life, side).from);
  const choose = (chosen: Side) => {
    const prepared = preparedFor(life, chosen);
    setSide(chosen);
    setChanges(prepared.changes);
    setFrom(prepared.from);
  };
  const prepare = useRequest(PrepareRematchMutation);
  const told = () =>
    onTold(
      `Un autre duo est préparé pour ${duo[side].displayName} : voyez ci-dessous ce qu’il reste à faire.`,
    );
  const submit = () => prepare.send({ input: { duoId: duo.id, side, changes, from: from || null } }, told);
  return (
    <ActionForm
      label="Préparer un autre duo"
      request={prepare}
      fields={['from']}
      submit="Préparer un autre duo"
      onSubmit={submit}
      onCancel={onBack}
    >
      <Radio.Group label="Pour qui ?" value={side} onChange={(value) => choose(value as Side)}>
        <Stack gap="xs" mt={6}>
          {sides.map((one, index) => (
            <Radio key={one} value={one} label={duo[one].displayName} autoFocus={index === 0} />
          ))}
        </Stack>
      </Radio.Group>
      <Changes chosen={changes} onChange={setChanges} />
      <DateField
        label="À proposer à partir du (facultatif)"
        description="Sans date, le délai du programme s’applique après la fin du duo."
        value={from}
        error={refusalAt(prepare.refusal, 'from')}
        onChange={setFrom}
      />
    </ActionForm>
  );
}

/** A mentee who goes on with another mentor has a duo already. */
function sidesOf({ continuedById }: Pick<Life, 'continuedById'>): readonly Side[] {
  return continuedById ? ['mentor'] : ['mentee', 'mentor'];
}

function Changes({ chosen, onChange }: { chosen: Change[]; onChange: (changes: Change[]) => void }) {
  const { rematchChanges } = useChoices();
  return (
    <Checkbox.Group
      label="Que changer la prochaine fois ?"
      value={chosen}
      onChange={(values) => onChange(values as Change[])}
    >
      <Stack gap="xs" mt={6}>
        {rematchChanges.map(({ key, label }) => (
          <Checkbox key={key} value={key} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
