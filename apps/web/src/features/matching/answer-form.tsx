import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import type { Side } from './proposal.js';
import { AnswerProposalMutation } from './proposals.operations.js';

interface AnswerFormProps {
  proposalId: string;
  /** Set by staff who record somebody's answer; absent when one answers for oneself. */
  side?: Side;
  /** Whose answer it is, for screen readers. */
  name: string;
}

/** Yes in one tap; no in two, with room for a reason that nobody has to give. */
export function AnswerForm({ proposalId, side, name }: AnswerFormProps) {
  const [declining, setDeclining] = useState(false);
  const answer = useAction(AnswerProposalMutation);
  const outcome = answer.data?.answerProposal;
  const say = (word: 'yes' | 'no', reason: string | null = null) =>
    answer.mutate({ proposalId, side: side ?? null, answer: word, reason });
  const size = side ? 'sm' : 'md';
  return (
    <Stack gap="xs">
      {declining ? (
        <DeclineForm
          pending={answer.isPending}
          onSay={(reason) => say('no', reason)}
          onBack={() => setDeclining(false)}
        />
      ) : (
        <Group
          gap="sm"
          role="group"
          aria-label={side ? `Noter la réponse de ${name}` : `Votre réponse pour ${name}`}
        >
          <Button size={size} loading={answer.isPending} onClick={() => say('yes')}>
            {side ? 'Noter un oui' : 'Oui'}
          </Button>
          <Button size={size} variant="default" onClick={() => setDeclining(true)}>
            {side ? 'Noter un non' : 'Non'}
          </Button>
        </Group>
      )}
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {answer.error && <Failure error={answer.error} />}
    </Stack>
  );
}

interface DeclineFormProps {
  pending: boolean;
  onSay: (reason: string | null) => void;
  onBack: () => void;
}

function DeclineForm({ pending, onSay, onBack }: DeclineFormProps) {
  const [reason, setReason] = useState('');
  return (
    <>
      <Textarea
        label="Raison (facultative)"
        description="Elle reste entre la personne et la coordination."
        autosize
        autoFocus
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button size="sm" loading={pending} onClick={() => onSay(reason.trim() || null)}>
          Confirmer le non
        </Button>
        <Button size="sm" variant="subtle" onClick={onBack}>
          Revenir
        </Button>
      </Group>
    </>
  );
}
