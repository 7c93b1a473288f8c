import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { labelOf, optionsOf, useChoices } from '../choices.js';
import type { GoalInput } from './goal.js';
import { SetGoalMutation } from './goals.operations.js';
import { OwnWordsAndDate } from './own-words-and-date.js';

interface GoalFormProps {
  duoId: string;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** A goal out of the list; own words and a day are welcome, never needed. */
export function GoalForm({ duoId, onSaid, onClose }: GoalFormProps) {
  const { goalThemes } = useChoices();
  const [chosen, setChosen] = useState<GoalInput['theme'] | null>(null);
  const [words, setWords] = useState({ title: '', dueOn: '' });
  const request = useRequest(SetGoalMutation);
  const theme = chosen ?? (goalThemes[0]?.key as GoalInput['theme']);
  const title = words.title.trim() || null;
  const save = () =>
    request.send({ input: { duoId, theme, title, dueOn: words.dueOn || null } }, () => {
      onSaid(`Objectif fixé : ${title ?? labelOf(goalThemes, theme)}.`);
      onClose();
    });
  return (
    <ActionForm
      label="Fixer un objectif"
      submit="Fixer cet objectif"
      request={request}
      fields={['theme', 'title', 'dueOn']}
      onSubmit={save}
      onCancel={onClose}
    >
      <NativeSelect
        label="Objectif"
        autoFocus
        data={optionsOf(goalThemes)}
        value={theme}
        error={refusalAt(request.refusal, 'theme')}
        onChange={(event) => setChosen(event.currentTarget.value as GoalInput['theme'])}
      />
      <OwnWordsAndDate words={words} refusal={request.refusal} onChange={setWords} />
    </ActionForm>
  );
}
