import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../shared/format/dates.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Status } from '../../shared/ui/status.js';
import { type QuestionsOfDuoQuery, ReplyToQuestionMutation } from './questions.operations.js';

type Question = NonNullable<ResultOf<typeof QuestionsOfDuoQuery>['duo']>['questions'][number];
type Message = Question['messages'][number];

interface QuestionCardProps {
  question: Question;
  names: Readonly<Record<Message['writtenBy'], string>>;
  mayReply: boolean;
}

/** How somebody spoke who wrote nothing: the topic says what about. */
const WAYS: Readonly<Record<Message['way'], string>> = {
  message: ' a posé la question',
  phone: ' a répondu au téléphone',
  in_person: ' a répondu de vive voix',
};

/** One question with what was written about it; the team answers in words, or says that it called. */
export function QuestionCard({ question, names, mayReply }: QuestionCardProps) {
  const isOpen = question.state === 'open';
  return (
    <article aria-label={question.topicLabel}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={3}>
          {question.topicLabel}, {names[question.askedBy]}
        </Title>
        <Status tone={isOpen ? 'warn' : 'good'}>{isOpen ? 'Attend une réponse' : 'Répondu'}</Status>
      </Group>
      {question.messages.map(({ id, text, way, writtenAt, writtenBy }) => (
        <Text key={id} mb={4}>
          <strong>{names[writtenBy]}</strong>
          {text ? ` : « ${text} »` : WAYS[way]}{' '}
          <Text span size="sm" c="dimmed">
            ({moment(writtenAt)})
          </Text>
        </Text>
      ))}
      {isOpen && mayReply && <ReplyForm questionId={question.id} topic={question.topicLabel} />}
    </article>
  );
}

function ReplyForm({ questionId, topic }: { questionId: string; topic: string }) {
  const [text, setText] = useState('');
  const reply = useAction(ReplyToQuestionMutation);
  const outcome = reply.data?.replyToQuestion;
  const words = text.trim();
  const send = () =>
    reply.mutate({ input: { questionId, text: words || null, way: words ? 'message' : 'phone' } });
  return (
    <Stack gap="xs" maw="34rem">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {reply.error && <Failure error={reply.error} />}
      <Textarea
        label={`Votre réponse (${topic})`}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button size="sm" loading={reply.isPending} onClick={send}>
          {words ? 'Envoyer la réponse' : 'J’ai répondu au téléphone'}
        </Button>
      </Group>
    </Stack>
  );
}
