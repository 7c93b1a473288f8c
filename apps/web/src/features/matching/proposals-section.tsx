import { Accordion, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../shared/format/text.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { useCan } from '../accounts/session.js';
import { Empty } from '../../shared/ui/empty.js';
import { Failure } from '../../shared/ui/failure.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { ReleaseProposalsMutation, RunProposalsQuery } from './matching.operations.js';
import { ProposalItem } from './proposal-item.js';

/** The proposed pairs, best first; what is released goes to both people. */
export function ProposalsSection({ runId }: { runId: string }) {
  const proposals = useConnection(
    RunProposalsQuery,
    { id: runId, first: 20 },
    (data) => data.matchRun?.proposals,
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const hasDrafts = proposals.nodes.some(({ state }) => state === 'draft');
  const select = (id: string, chosen: boolean) =>
    setSelected((ids) => new Set(chosen ? [...ids, id] : [...ids].filter((other) => other !== id)));
  return (
    <Section title="Propositions" lead="Ouvrez une paire pour lire d’où vient son score.">
      <QueryView query={proposals}>
        {() =>
          proposals.nodes.length === 0 ? (
            <Empty title="Aucune paire possible">Voyez ci-dessous ce qui retient chaque personne.</Empty>
          ) : (
            <>
              {hasDrafts && (
                <ReleaseBar runId={runId} selected={selected} clear={() => setSelected(new Set())} />
              )}
              <Accordion multiple variant="separated" order={3} chevronPosition="right">
                {proposals.nodes.map((proposal) => (
                  <ProposalItem
                    key={proposal.id}
                    runId={runId}
                    proposal={proposal}
                    selected={selected.has(proposal.id)}
                    onSelect={(chosen) => select(proposal.id, chosen)}
                  />
                ))}
              </Accordion>
              <LoadMore pages={proposals} what="propositions" />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}

function ReleaseBar({
  runId,
  selected,
  clear,
}: {
  runId: string;
  selected: ReadonlySet<string>;
  clear: () => void;
}) {
  const can = useCan();
  const release = useAction(ReleaseProposalsMutation);
  const outcome = release.data?.releaseProposals;
  const send = (proposalIds: string[] | null) =>
    release.mutate({ matchRunId: runId, proposalIds }, { onSuccess: clear });
  if (!can('ReviewProposals')) return null;
  return (
    <>
      <Group mb="md">
        <Button
          disabled={selected.size === 0}
          loading={release.isPending}
          onClick={() => send([...selected])}
        >
          {selected.size === 0 ? 'Proposer la sélection' : `Proposer ${count(selected.size, 'paire')}`}
        </Button>
        <Button variant="default" loading={release.isPending} onClick={() => send(null)}>
          Tout proposer
        </Button>
        <Text size="sm" c="dimmed" flex="1 1 14rem">
          Chaque personne reçoit un message et répond librement.
        </Text>
      </Group>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {outcome?.__typename === 'ReleasedProposals' && (
        <Notice tone="good">
          {count(outcome.count, 'paire proposée', 'paires proposées')} aux deux personnes.
          {outcome.withdrawnCount > 0 &&
            ` ${count(outcome.withdrawnCount, 'paire retirée', 'paires retirées')}, devenue impossible depuis le calcul.`}
        </Notice>
      )}
      {release.error && <Failure error={release.error} />}
    </>
  );
}
