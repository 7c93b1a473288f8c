import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { AlternativeList } from './alternative-list.js';
import { ProposalAlternativesQuery } from './alternatives.operations.js';
import type { RunProposal, Side } from './proposal.js';

interface ProposalAlternativesProps {
  runId: string;
  proposal: Pick<RunProposal, 'id' | 'mentor' | 'mentee'>;
}

/** Other choices for the two of a proposal. They take a computation each, so they are asked for, never sent along. */
export function ProposalAlternatives({ runId, proposal: { id, mentor, mentee } }: ProposalAlternativesProps) {
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
      {side && <Found key={side} runId={runId} id={id} side={side} />}
    </div>
  );
}

function Found({ runId, id, side }: { runId: string; id: string; side: Side }) {
  const query = useOperation(ProposalAlternativesQuery, { runId, id, side });
  return (
    <QueryView query={query}>
      {({ matchRun }) => <AlternativeList alternatives={matchRun?.proposal?.alternatives ?? []} />}
    </QueryView>
  );
}
