import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { optionsOf, useChoices } from '../choices.js';
import { AskQuestionMutation } from './questions.operations.js';

type Topic = VariablesOf<typeof AskQuestionMutation>['input']['topic'];

interface AskFormProps {
  duoId: string;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** A question to the team: what it is about is enough, the team calls back. */
export function AskForm({ duoId, onSaid, onClose }: AskFormProps) {
  const { questionTopics } = useChoices();
  const [chosen, setChosen] = useState<Topic | null>(null);
  const [text, setText] = useState('');
  const request = useRequest(AskQuestionMutation);
  const topic = chosen ?? (questionTopics[0]?.key as Topic);
  const ask = () =>
    request.send({ input: { duoId, topic, text: text.trim() || null } }, () => {
      onSaid('Votre question est envoyée : la coordination vous répondra.');
      onClose();
    });
  return (
    <ActionForm
      label="Poser une question à la coordination"
      submit="Envoyer la question"
      request={request}
      fields={['topic', 'text']}
      onSubmit={ask}
      onCancel={onClose}
    >
      <NativeSelect
        label="À propos de"
        autoFocus
        data={optionsOf(questionTopics)}
        value={topic}
        error={refusalAt(request.refusal, 'topic')}
        onChange={(event) => setChosen(event.currentTarget.value as Topic)}
      />
      <Textarea
        label="Votre question (facultatif)"
        description="Sans un mot, la coordination sait quand même de quoi vous voulez parler."
        autosize
        minRows={2}
        value={text}
        error={refusalAt(request.refusal, 'text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
