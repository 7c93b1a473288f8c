import { Stack } from '@mantine/core';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { MyProposalsQuery } from './mine.operations.js';
import { MyProposalItem } from './my-proposal.js';

/** What a mentor or mentee is asked: yes or no, with what the two have in common. No score: it is no mark. */
export function MyProposals() {
  const query = useOperation(MyProposalsQuery, {});
  return (
    <QueryView query={query}>
      {({ myProposals }) => {
        const open = myProposals.filter(({ state }) => state === 'released');
        if (open.length === 0) return null;
        return (
          <Section
            title="Une rencontre vous est proposée"
            lead="Prenez votre temps. Dire non est toujours possible."
          >
            <Stack gap="xl">
              {open.map((proposal) => (
                <MyProposalItem key={proposal.id} proposal={proposal} />
              ))}
            </Stack>
          </Section>
        );
      }}
    </QueryView>
  );
}
