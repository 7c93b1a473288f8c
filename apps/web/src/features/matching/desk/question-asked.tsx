import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../../shared/format/dates.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import type { Proposal } from '../proposal.js';
import { AnswerProposalQuestionMutation } from './desk.operations.js';

type Question = Proposal['questionsAsked'][number];

/** « J’aimerais en savoir plus »: what was asked, and the team's word; a call needs no words. */
export function QuestionAsked({ question, name }: { question: Question; name: string }) {
  return (
    <Stack gap="xs" py="xs">
      <Text>
        <strong>{name}</strong> aimerait en savoir plus
        {question.text && ` : « ${question.text} »`}
        <Text span c="dimmed" size="sm">
          {' '}
          (le {moment(question.askedAt)})
        </Text>
      </Text>
      {question.answeredAt ? (
        <Text size="sm">Répondu{question.answer ? ` : « ${question.answer} »` : ' de vive voix'}.</Text>
      ) : (
        <ReplyForm questionId={question.id} name={name} />
      )}
    </Stack>
  );
}

function ReplyForm({ questionId, name }: { questionId: string; name: string }) {
  const [text, setText] = useState('');
  const reply = useAction(AnswerProposalQuestionMutation);
  const outcome = reply.data?.answerProposalQuestion;
  return (
    <Stack gap="xs" maw="34rem">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {reply.error && <Failure error={reply.error} />}
      <Textarea
        label={`Réponse à ${name} (facultative)`}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="sm"
          loading={reply.isPending}
          onClick={() => reply.mutate({ questionId, text: text.trim() || null })}
        >
          {text.trim() ? 'Envoyer la réponse' : 'J’ai répondu de vive voix'}
        </Button>
      </Group>
    </Stack>
  );
}
