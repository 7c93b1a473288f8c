import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import type { Message, Question } from './question.js';
import { ReplyToQuestionMutation } from './questions.operations.js';

interface StaffReplyProps {
  question: Question;
  onSaid: (text: string | null) => void;
}

/** The team answers in words, or says that it called or met the person. */
export function StaffReply({ question: { id, topicLabel }, onSaid }: StaffReplyProps) {
  const [text, setText] = useState('');
  const { send, refusal, error, isPending } = useRequest(ReplyToQuestionMutation);
  const words = text.trim();
  const reply = (way: Message['way']) => {
    onSaid(null);
    send({ input: { questionId: id, text: words || null, way } }, () =>
      onSaid(`Réponse enregistrée : ${topicLabel}.`),
    );
  };
  const elsewhere = refusalElsewhere(refusal, ['text']);
  return (
    <Stack gap="xs" maw="34rem">
      {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
      {error && <Failure error={error} />}
      <Textarea
        label={`Votre réponse (${topicLabel})`}
        autosize
        minRows={2}
        value={text}
        error={refusalAt(refusal, 'text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        {words ? (
          <Button size="sm" loading={isPending} onClick={() => reply('message')}>
            Envoyer la réponse
          </Button>
        ) : (
          <>
            <Button size="sm" variant="default" loading={isPending} onClick={() => reply('phone')}>
              J’ai répondu au téléphone
            </Button>
            <Button size="sm" variant="default" loading={isPending} onClick={() => reply('in_person')}>
              J’ai répondu de vive voix
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
