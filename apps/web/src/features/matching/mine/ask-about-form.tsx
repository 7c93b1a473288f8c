import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { AskAboutProposalMutation } from './mine.operations.js';

interface AskAboutFormProps {
  proposalId: string;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** « J’aimerais en savoir plus »: words are welcome, never needed; the other person is not told. */
export function AskAboutForm({ proposalId, onSaid, onClose }: AskAboutFormProps) {
  const [text, setText] = useState('');
  const request = useRequest(AskAboutProposalMutation);
  const ask = () =>
    request.send({ proposalId, text: text.trim() || null }, () => {
      onSaid('C’est demandé : la coordination vous répondra avant que vous décidiez.');
      onClose();
    });
  return (
    <ActionForm
      label="J’aimerais en savoir plus"
      submit="Demander à la coordination"
      request={request}
      fields={['text']}
      onSubmit={ask}
      onCancel={onClose}
    >
      <Textarea
        label="Que voulez-vous savoir ? (facultatif)"
        description="Lu par la coordination seulement ; l’autre personne n’en sait rien."
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
