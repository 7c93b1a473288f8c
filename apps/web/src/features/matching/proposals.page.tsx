import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { PROPOSAL_STATES, type Proposal } from './proposal.js';
import { ProposalCard } from './proposal-card.js';
import { ProposalsQuery } from './proposals.operations.js';

const CHOICES = [
  { value: '', label: 'Toutes' },
  ...Object.entries(PROPOSAL_STATES).map(([value, { label }]) => ({ value, label })),
];

/** Proposals by state; answers that came by phone are recorded here. */
export function ProposalsPage() {
  const { programme } = useProgramme();
  const [state, setState] = useState<Proposal['state'] | ''>('released');
  const proposals = useConnection(
    ProposalsQuery,
    { programmeId: programme.id, state: state || null, first: 20 },
    (data) => data.proposals,
  );
  return (
    <Page
      title="Propositions"
      lead="Une paire devient un duo quand les deux personnes ont dit oui."
      actions={<ProgrammePicker />}
    >
      <Section
        title="Suivi des réponses"
        actions={
          <NativeSelect
            aria-label="État des propositions"
            value={state}
            data={CHOICES}
            onChange={(event) => setState(event.currentTarget.value as Proposal['state'] | '')}
          />
        }
      >
        <QueryView query={proposals}>
          {() =>
            proposals.nodes.length === 0 ? (
              <Empty title="Aucune proposition dans cet état">
                Choisissez un autre état, ou lancez une simulation depuis « Appariement ».
              </Empty>
            ) : (
              <Stack gap="md">
                {proposals.nodes.map((proposal) => (
                  <ProposalCard key={proposal.id} proposal={proposal} />
                ))}
              </Stack>
            )
          }
        </QueryView>
        <LoadMore pages={proposals} what="propositions" />
      </Section>
    </Page>
  );
}
