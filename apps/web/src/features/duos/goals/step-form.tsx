import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { labelOf, optionsOf, useChoices } from '../choices.js';
import type { Goal, StepInput, StepOwner } from './goal.js';
import { AddStepMutation } from './goals.operations.js';
import { OwnWordsAndDate } from './own-words-and-date.js';

interface StepFormProps {
  goal: Goal;
  names: Record<StepOwner, string>;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** A step out of the list, and who has it in hand. */
export function StepForm({ goal, names, onSaid, onClose }: StepFormProps) {
  const { stepKinds } = useChoices();
  const [chosen, setChosen] = useState<StepInput['kind'] | null>(null);
  const [owner, setOwner] = useState<StepOwner>('mentee');
  const [words, setWords] = useState({ title: '', dueOn: '' });
  const request = useRequest(AddStepMutation);
  const kind = chosen ?? (stepKinds[0]?.key as StepInput['kind']);
  const title = words.title.trim() || null;
  const save = () =>
    request.send({ input: { goalId: goal.id, kind, owner, title, dueOn: words.dueOn || null } }, () => {
      onSaid(`Étape ajoutée : ${title ?? labelOf(stepKinds, kind)}.`);
      onClose();
    });
  return (
    <ActionForm
      label={`Ajouter une étape : ${goal.label}`}
      submit="Ajouter cette étape"
      request={request}
      fields={['kind', 'owner', 'title', 'dueOn']}
      onSubmit={save}
      onCancel={onClose}
    >
      <NativeSelect
        label="Étape"
        autoFocus
        data={optionsOf(stepKinds)}
        value={kind}
        error={refusalAt(request.refusal, 'kind')}
        onChange={(event) => setChosen(event.currentTarget.value as StepInput['kind'])}
      />
      <NativeSelect
        label="Qui s’en charge"
        data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        value={owner}
        error={refusalAt(request.refusal, 'owner')}
        onChange={(event) => setOwner(event.currentTarget.value as StepOwner)}
      />
      <OwnWordsAndDate words={words} refusal={request.refusal} onChange={setWords} />
    </ActionForm>
  );
}
