import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import type { Question } from './question.js';
import { ReplyToQuestionMutation } from './questions.operations.js';

interface FurtherWordsProps {
  question: Question;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** Whoever asked goes on: the question waits for the team again. */
export function FurtherWords({ question: { id, topicLabel }, onSaid, onClose }: FurtherWordsProps) {
  const [text, setText] = useState('');
  const request = useRequest(ReplyToQuestionMutation);
  const send = () =>
    request.send({ input: { questionId: id, text: text.trim() || null } }, () => {
      onSaid('C’est envoyé : la coordination vous répondra.');
      onClose();
    });
  return (
    <ActionForm
      label={`Ajouter un mot : ${topicLabel}`}
      submit="Envoyer"
      request={request}
      fields={['text']}
      onSubmit={send}
      onCancel={onClose}
    >
      <Textarea
        label="Votre message (facultatif)"
        autosize
        autoFocus
        minRows={2}
        value={text}
        error={refusalAt(request.refusal, 'text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
