import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Notice } from '../../shared/ui/notice.js';
import { moment } from '../../shared/format/dates.js';
import { AvatarPair } from '../../shared/ui/avatar-pair.js';
import { Status } from '../../shared/ui/status.js';
import { KeepApart } from './desk/keep-apart.js';
import { QuestionAsked } from './desk/question-asked.js';
import { WithdrawProposalMutation } from './proposals.operations.js';
import { AnswerForm } from './answer-form.js';
import { answerOf, PROPOSAL_STATES, waitingSides, type Proposal, type Side } from './proposal.js';
import classes from './proposal-card.module.css';

/** One released pair with both answers, and a way to record one on somebody's behalf. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { mentor, mentee, state, releasedAt } = proposal;
  return (
    <Paper withBorder radius="md" p="md" component="article">
      <Group justify="space-between" mb="sm" gap="sm">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <AvatarPair mentor={mentor.displayName} mentee={mentee.displayName} />
          <Title order={3}>
            {mentor.displayName} avec {mentee.displayName}
          </Title>
        </Group>
        <Status tone={PROPOSAL_STATES[state].tone}>{PROPOSAL_STATES[state].label}</Status>
      </Group>
      {releasedAt && (
        <Text size="sm" c="dimmed" mb="sm">
          Proposée le {moment(releasedAt)}, score {proposal.score}.
        </Text>
      )}
      <SideAnswer proposal={proposal} side="mentor" />
      <SideAnswer proposal={proposal} side="mentee" />
      {proposal.questionsAsked.map((question) => (
        <QuestionAsked key={question.id} question={question} name={proposal[question.side].displayName} />
      ))}
      {(state === 'released' || state === 'accepted') && <Withdraw proposalId={proposal.id} />}
      {state !== 'formed' && <KeepApart proposal={proposal} />}
    </Paper>
  );
}

function SideAnswer({ proposal, side }: { proposal: Proposal; side: Side }) {
  const name = proposal[side].displayName;
  const { answer, reason } = answerOf(proposal, side);
  return (
    <div className={classes.side}>
      <Text>
        <strong>{name}</strong> {ANSWERS[answer ?? 'none']}
        {reason && ` : « ${reason} »`}
      </Text>
      {waitingSides(proposal).includes(side) && (
        <AnswerForm proposalId={proposal.id} side={side} name={name} />
      )}
    </div>
  );
}

const ANSWERS = { yes: 'a dit oui', no: 'a dit non', none: 'n’a pas encore répondu' };

function Withdraw({ proposalId }: { proposalId: string }) {
  const withdraw = useAction(WithdrawProposalMutation);
  const outcome = withdraw.data?.withdrawProposal;
  return (
    <div className={classes.side}>
      <Text size="sm" c="dimmed">
        La situation a changé ? Les deux personnes redeviennent libres.
      </Text>
      <Button
        size="sm"
        variant="subtle"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ proposalId })}
      >
        Retirer la proposition
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
    </div>
  );
}
