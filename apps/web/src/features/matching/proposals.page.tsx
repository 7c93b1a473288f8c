import { Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../shared/ui/filter-select.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { DeskFrame } from './desk/desk-frame.js';
import { DraftList } from './desk/draft-list.js';
import { ForbiddenPairs } from './desk/forbidden-pairs.js';
import { PROPOSAL_STATES, type Proposal } from './proposal.js';
import { ProposalCard } from './proposal-card.js';
import { ProposalsQuery } from './proposals.operations.js';

/** Pairs by state: drafts are decided on, answers that came by phone are recorded; the state lives in the address. */
export function ProposalsPage() {
  const [search] = useSearchParams();
  const state = (oneOf(PROPOSAL_STATES, search.get('etat')) ?? 'released') as Proposal['state'];
  return (
    <Page
      title="Propositions"
      lead="Une paire devient un duo quand les deux personnes ont dit oui."
      actions={<ProgrammePicker />}
    >
      <Section
        title={state === 'draft' ? 'Paires à relire' : 'Suivi des réponses'}
        lead={
          state === 'draft'
            ? 'Ouvrez une paire pour lire d’où vient son score et en décider. Rien ne part sans vous.'
            : undefined
        }
        actions={
          <FilterSelect
            label="État des propositions"
            name="etat"
            choices={PROPOSAL_STATES}
            standard="released"
          />
        }
      >
        <ProposalsOf key={state} state={state} />
      </Section>
      <ForbiddenPairs />
    </Page>
  );
}

function ProposalsOf({ state }: { state: Proposal['state'] }) {
  const { programme } = useProgramme();
  const proposals = useConnection(
    ProposalsQuery,
    { programmeId: programme.id, state, first: 20 },
    (data) => data.proposals,
  );
  return (
    <>
      <QueryView query={proposals}>
        {() =>
          state === 'draft' ? (
            <>
              <DraftList proposals={proposals.nodes} hasMore={proposals.hasNextPage} />
              {proposals.nodes.length === 0 && <NoPair />}
            </>
          ) : (
            <DeskFrame shown={proposals.nodes}>
              <Stack gap="md">
                {proposals.nodes.map((proposal) => (
                  <ProposalCard key={proposal.id} proposal={proposal} />
                ))}
              </Stack>
              {proposals.nodes.length === 0 && <NoPair />}
            </DeskFrame>
          )
        }
      </QueryView>
      <LoadMore pages={proposals} what="propositions" />
    </>
  );
}

function NoPair() {
  return (
    <Empty title="Aucune proposition dans cet état">
      Choisissez un autre état, ou lancez une simulation depuis « Appariement ».
    </Empty>
  );
}
