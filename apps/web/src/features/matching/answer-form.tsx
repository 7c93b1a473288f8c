import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import type { Side } from './proposal.js';
import { AnswerProposalMutation } from './proposals.operations.js';

interface AnswerFormProps {
  proposalId: string;
  /** Set by staff who record an answer; absent when one answers for oneself. */
  side?: Side;
  question: string;
}

/** Yes in one tap; no in two, with room for a reason that nobody has to give. */
export function AnswerForm({ proposalId, side, question }: AnswerFormProps) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer = useAction(AnswerProposalMutation);
  const outcome = answer.data?.answerProposal;
  const say = (word: 'yes' | 'no') =>
    answer.mutate({ proposalId, side: side ?? null, answer: word, reason: reason.trim() || null });
  return (
    <Stack gap="xs" mt="sm">
      <Text fw={500}>{question}</Text>
      {declining && (
        <Textarea
          label="Raison (facultative)"
          description="Elle reste entre vous et la coordination."
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group gap="sm">
        {!declining && (
          <Button loading={answer.isPending} onClick={() => say('yes')}>
            Oui
          </Button>
        )}
        <Button
          variant={declining ? 'filled' : 'default'}
          loading={answer.isPending}
          onClick={() => (declining ? say('no') : setDeclining(true))}
        >
          {declining ? 'Confirmer le non' : 'Non'}
        </Button>
        {declining && (
          <Button variant="subtle" onClick={() => setDeclining(false)}>
            Revenir
          </Button>
        )}
      </Group>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {answer.error && <Failure error={answer.error} />}
    </Stack>
  );
}
