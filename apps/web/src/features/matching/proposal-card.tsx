import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { moment } from '../../shared/format/dates.js';
import { AvatarPair } from '../../shared/ui/avatar-pair.js';
import { Status } from '../../shared/ui/status.js';
import { AnswerForm } from './answer-form.js';
import { PROPOSAL_STATES, waitingSides, type Proposal } from './proposal.js';

/** One released pair with both answers, and a way to record one on somebody's behalf. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { mentor, mentee, state, releasedAt } = proposal;
  const waiting = waitingSides(proposal);
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
      <Stack gap="xs">
        <SideAnswer name={mentor.displayName} answer={proposal.mentorAnswer} reason={proposal.mentorReason} />
        <SideAnswer name={mentee.displayName} answer={proposal.menteeAnswer} reason={proposal.menteeReason} />
      </Stack>
      {waiting.map((side) => (
        <AnswerForm
          key={side}
          proposalId={proposal.id}
          side={side}
          question={`Noter la réponse de ${proposal[side].displayName}`}
        />
      ))}
    </Paper>
  );
}

function SideAnswer({
  name,
  answer,
  reason,
}: {
  name: string;
  answer: 'yes' | 'no' | null;
  reason: string | null;
}) {
  const word = answer === 'yes' ? 'a dit oui' : answer === 'no' ? 'a dit non' : 'n’a pas encore répondu';
  return (
    <Text>
      <strong>{name}</strong> {word}
      {reason && ` : « ${reason} »`}
    </Text>
  );
}
