import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { useDesk } from './desk/use-desk.js';
import { AlternativeList } from './alternative-list.js';
import { ProposalAlternativesQuery } from './alternatives.operations.js';
import type { RunProposal, Side } from './proposal.js';

interface ProposalAlternativesProps {
  proposal: Pick<RunProposal, 'id' | 'matchRunId' | 'state' | 'mentor' | 'mentee'>;
}

/** Other choices for the two of a proposal. They take a computation each, so they are asked for, never sent along. */
export function ProposalAlternatives({ proposal }: ProposalAlternativesProps) {
  const { mentor, mentee } = proposal;
  const [side, setSide] = useState<Side | null>(null);
  const choices = [
    { value: 'mentee', label: `Autres mentors pour ${mentee.displayName}` },
    { value: 'mentor', label: `Autres mentoré·es pour ${mentor.displayName}` },
  ] as const;
  return (
    <div>
      <Text fw={600} mt="md" mb="xs">
        Et si c’était quelqu’un d’autre ?
      </Text>
      <Group gap="xs">
        {choices.map(({ value, label }) => (
          <Button
            key={value}
            variant={side === value ? 'light' : 'default'}
            aria-pressed={side === value}
            h="auto"
            py={8}
            styles={{ label: { whiteSpace: 'normal' } }}
            onClick={() => setSide(value)}
          >
            {label}
          </Button>
        ))}
      </Group>
      {side && <Found key={side} proposal={proposal} side={side} />}
    </div>
  );
}

function Found({ proposal, side }: ProposalAlternativesProps & { side: Side }) {
  const { id, matchRunId, state } = proposal;
  const desk = useDesk();
  const query = useOperation(ProposalAlternativesQuery, { runId: matchRunId, id, side });
  // Other mentors are sought for the mentee: the mentor gives way.
  const replaced = side === 'mentee' ? 'mentor' : 'mentee';
  return (
    <QueryView query={query}>
      {({ matchRun }) => (
        <AlternativeList
          alternatives={matchRun?.proposal?.alternatives ?? []}
          busy={desk?.busy === id}
          choose={
            desk && state === 'draft' ? (other) => void desk.replace(proposal, replaced, other) : undefined
          }
        />
      )}
    </QueryView>
  );
}
