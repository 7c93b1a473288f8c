import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { DraftList } from './desk/draft-list.js';
import { RunProposalsQuery } from './matching.operations.js';

/** The proposed pairs, best first; what is released goes to both people. */
export function ProposalsSection({ runId }: { runId: string }) {
  const proposals = useConnection(
    RunProposalsQuery,
    { id: runId, first: 20 },
    (data) => data.matchRun?.proposals,
  );
  return (
    <Section title="Propositions" lead="Ouvrez une paire pour lire d’où vient son score et en décider.">
      <QueryView query={proposals}>
        {() =>
          proposals.nodes.length === 0 ? (
            <Empty title="Aucune paire possible">Voyez ci-dessous ce qui retient chaque personne.</Empty>
          ) : (
            <>
              <DraftList proposals={proposals.nodes} hasMore={proposals.hasNextPage} />
              <LoadMore pages={proposals} what="propositions" />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
